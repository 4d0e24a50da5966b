import type { AppLoadContext, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';

type Answers = Record<string, Promise<unknown>>;
type ShortWay = (request: Request, context: AppLoadContext) => Promise<Response | undefined>;

/** What loaders answered on the short way, for Remix where it has to go on: a request runs each of them once. */
const begun = new WeakMap<AppLoadContext, Answers>();

export function findAnswer(context: AppLoadContext, routeId: string): Promise<unknown> | undefined {
  return begun.get(context)?.[routeId];
}

/**
 * The way of a public page that is only read and with which nothing is the matter: its loader, the root's, and the
 * page. Remix's own handler matches routes twice, copies the request for each loader and opens streams to a client that
 * no page loads, which takes longer than such a page does. Undefined for everything that is more than plain data (a
 * Response, headers, an error): of that Remix makes what it makes of it.
 */
export function makeShortWay(build: ServerBuild, rootId: string, pageId: string): ShortWay {
  const ids = [rootId, pageId];
  const routeModules = Object.fromEntries(ids.map((id) => [id, build.routes[id]!.module]));
  const manifest = {
    ...build.assets,
    routes: Object.fromEntries(ids.map((id) => [id, build.assets.routes[id]!])),
  };
  const branch = [{ id: rootId, path: '', children: [{ id: pageId, path: build.routes[pageId]!.path }] }];

  const load = async (id: string, args: LoaderFunctionArgs): Promise<unknown> =>
    routeModules[id]?.loader?.(args);

  return async (request, context) => {
    const { pathname, search } = new URL(request.url);
    const matches = matchRoutes(branch, pathname);
    if (!matches) return undefined;
    const args = { request, context, params: matches.at(-1)?.params ?? {} };
    const answers = Object.fromEntries(ids.map((id) => [id, load(id, args)]));
    begun.set(context, answers);
    try {
      const loaderData = await plainData(answers);
      if (!loaderData) return undefined;
      const location = { pathname, search, hash: '', state: null, key: 'default' };
      const entryContext = {
        manifest,
        routeModules,
        future: build.future,
        isSpaMode: false,
        renderMeta: {},
        serializeError: (error: Error) => error,
        staticHandlerContext: { ...NOTHING_WRONG, location, matches, loaderData },
      };
      return await build.entry.module.default(request, 200, new Headers(), entryContext, context);
    } catch {
      // Remix meets the same error again, and knows what to say of it.
      return undefined;
    }
  };
}

/** What Remix tells of a page that was found and read. */
const NOTHING_WRONG = {
  basename: '/',
  actionData: null,
  errors: null,
  statusCode: 200,
  loaderHeaders: {},
  actionHeaders: {},
  activeDeferreds: null,
};

async function plainData(answers: Answers): Promise<Record<string, object> | undefined> {
  const found = await Promise.all(Object.values(answers));
  if (!found.every(isPlainObject)) return undefined;
  return Object.fromEntries(Object.keys(answers).map((id, index) => [id, found[index]!]));
}

export function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
