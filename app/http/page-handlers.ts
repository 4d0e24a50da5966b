import {
  createRequestHandler,
  type LoaderFunction,
  type LoaderFunctionArgs,
  type RequestHandler,
  type ServerBuild,
} from '@remix-run/node';
import { findDetour } from './detour.ts';
import { wasRefused } from './form-failure.ts';
import { refusalResponse } from './outcome.ts';
import { parksForms, survivingDetours } from './parked-form.ts';
import type { RouteRow } from './route-row.ts';
import { findAnswer, isPlainObject, makeShortWay } from './short-way.ts';

/**
 * Remix, given one page at a time. The guard has already found the row an address belongs to; Remix matches by
 * sorting every route it knows anew, twice for each request, so each handler knows its own page, the root around it
 * and the page of what does not exist. What the row allows and what runs cannot differ.
 *
 * Always in production mode: no stack leaves.
 */
export function makePageHandlers(
  build: ServerBuild,
  rows: readonly RouteRow[],
): (row: RouteRow | undefined) => RequestHandler {
  const pageOf = new Map(rows.map((row) => [row, idOf(row)]));
  const known = new Set(pageOf.values());
  const around = Object.keys(build.routes).filter((id) => !known.has(id));
  const routes = { ...build.routes };
  for (const [row, page] of pageOf) {
    const route = routes[page];
    if (route && parksForms(row)) routes[page] = parking(route);
  }
  const parked = { ...build, routes };
  const handlers = new Map<RouteRow | undefined, RequestHandler>(
    [...pageOf].map(([row, page]) => {
      const handler = handlerOf(parked, [...around, page]);
      return [row, row.cached ? shortened(handler, makeShortWay(parked, ROOT, page)) : handler];
    }),
  );
  const forNoRow = handlerOf(parked, around);
  return (row) => handlers.get(row) ?? forNoRow;
}

const ROOT = 'root';

/** Public pages that only read go the short way where it leads to an answer. */
function shortened(handler: RequestHandler, shortWay: ReturnType<typeof makeShortWay>): RequestHandler {
  return async (request, context) => {
    const isRead = request.method === 'GET' && context !== undefined;
    return (isRead && (await shortWay(request, context))) || handler(request, context);
  };
}

function handlerOf(build: ServerBuild, ids: readonly string[]): RequestHandler {
  return createRequestHandler(
    {
      ...build,
      routes: Object.fromEntries(
        Object.entries(only(build.routes, ids)).map(([id, route]) => [id, withholding(id, route)]),
      ),
      assets: { ...build.assets, routes: only(build.assets.routes, ids) },
    },
    'production',
  );
}

type ServerRoute = ServerBuild['routes'][string];

/**
 * A loader's answer as the page reads it, and nothing for Remix to write down: it puts the data of every page into a
 * stream for its client, which no page of ours loads. What a page inherits it can read; what is not its own property
 * is not written.
 */
function withholding(id: string, route: ServerRoute): ServerRoute {
  const { loader } = route.module;
  if (!loader) return route;
  const withheld: LoaderFunction = async (args) => {
    const answer: unknown = await (findAnswer(args.context, id) ?? loaded(loader, args));
    return isPlainObject(answer) ? (Object.create(answer) as object) : answer;
  };
  return { ...route, module: { ...route.module, loader: withheld } };
}

/**
 * After a form was refused its page comes back with what was typed. Where that page leads elsewhere meanwhile, the answer
 * is the error page that shows what was typed, and not a way on that loses it.
 */
async function loaded(loader: LoaderFunction, args: LoaderFunctionArgs): Promise<unknown> {
  try {
    return await loader(args);
  } catch (thrown) {
    throw wasRefused(args.context) && leadsElsewhere(thrown) ? refusalResponse('not-now') : thrown;
  }
}

function leadsElsewhere(thrown: unknown): boolean {
  return thrown instanceof Response && thrown.status >= 300 && thrown.status < 400 && !findDetour(thrown);
}

/** Its forms survive a detour. */
function parking(route: ServerRoute): ServerRoute {
  const { action } = route.module;
  if (!action) return route;
  return { ...route, module: { ...route.module, action: survivingDetours(action) } };
}

/** Remix's name for a route: its file below `app/`, without the ending. */
function idOf({ file }: RouteRow): string {
  return `routes/${file.replace(/\.tsx?$/, '')}`;
}

function only<T>(from: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(
    ids.map((id) => {
      const found = from[id];
      if (!found) throw new Error(`The build has no route ${id}`);
      return [id, found];
    }),
  );
}
