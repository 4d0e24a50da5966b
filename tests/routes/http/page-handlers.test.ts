import type {
  AppLoadContext,
  EntryContext,
  LoaderFunction,
  LoaderFunctionArgs,
  ServerBuild,
} from '@remix-run/node';
import { describe, expect, test, vi } from 'vitest';
import { makePageHandlers } from '#app/http/page-handlers.ts';
import type { RouteRow } from '#app/http/route-row.ts';

const ROWS: RouteRow[] = [
  { path: 'offers', file: 'offers/list.tsx', access: 'public', kind: 'page' },
  { path: 'desk', file: 'matches/desk.tsx', access: ['broker'], kind: 'page' },
  { path: 'offers/:id', file: 'offers/record.tsx', access: 'public', kind: 'page', cached: true },
];
const [OFFERS, DESK, OFFER] = ROWS as [RouteRow, RouteRow, RouteRow];
const SECRET = 'What the State of Motulani lacks';

/** What the server entry was given for an address, and what Remix wrote down for its client. */
async function ask(row: RouteRow | undefined, path: string) {
  let given: EntryContext | undefined;
  const handle = makePageHandlers(
    buildOf((context) => (given = context)),
    ROWS,
  )(row);
  const answer = await handle(new Request(`http://localhost${path}`), {} as AppLoadContext);
  const written =
    given?.serverHandoffStream && (await new Response(encoded(given.serverHandoffStream)).text());
  return { status: answer.status, given, written };
}

test('a page reads its data, and Remix writes none of it down', async () => {
  const { given, written } = await ask(OFFERS, '/en/offers');
  const data = given?.staticHandlerContext.loaderData['routes/offers/list'] as { text: string };
  expect(data.text).toBe(SECRET);
  expect(written).toContain('routes/offers/list');
  expect(written).not.toContain(SECRET);
});

test('a handler runs its own row and no other, whatever the address says', async () => {
  expect(
    (await ask(DESK, '/en/desk')).given?.staticHandlerContext.matches.map(({ route }) => route.id),
  ).toEqual(['root', 'routes/matches/desk']);
  for (const [row, path] of [
    [OFFERS, '/en/desk'],
    [undefined, '/en/desk'],
    [undefined, '/en/OFFERS'],
  ] as const) {
    const { given } = await ask(row, path);
    expect(given?.staticHandlerContext.matches.map(({ route }) => route.id)).toEqual([
      'root',
      'routes/splat',
    ]);
  }
});

describe('a public page', () => {
  const answered = async (row: RouteRow, offer: LoaderFunction, path = '/en/offers/O%2D1?page=2') => {
    const given: EntryContext[] = [];
    const build = buildOf((context) => given.push(context), offer);
    const handle = makePageHandlers(build, [row])(row);
    const answer = await handle(new Request(`http://localhost${path}`), {} as AppLoadContext);
    return { status: answer.status, given };
  };

  test('goes the short way, and is given what Remix’s own would give it', async () => {
    const load = vi.fn(({ params, request }: LoaderFunctionArgs) => ({ ...params, address: request.url }));
    const short = await answered(OFFER, load);
    expect(load).toHaveBeenCalledTimes(1);
    const whole = await answered({ ...OFFER, cached: false }, load);
    // Only Remix itself opens a stream to its client.
    expect(short.given.map((context) => context.serverHandoffStream)).toEqual([undefined]);
    expect(whole.given.map((context) => context.serverHandoffStream)).not.toContain(undefined);
    expect(short.status).toBe(whole.status);
    expect(described(short.given[0])).toEqual(described(whole.given[0]));
  });

  test.each([
    ['throws a Response', refusing, 404],
    ['returns a Response', () => new Response(null, { status: 302, headers: { Location: '/en' } }), 302],
    ['fails', () => Promise.reject(new Error('away')), 500],
  ])('whose loader %s is Remix’s to answer, and its loader ran once', async (_what, offer, status) => {
    const load = vi.fn(offer);
    expect((await answered(OFFER, load)).status).toBe(status);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('that cannot be rendered is Remix’s to answer', async () => {
    const build = buildOf(
      () => {
        throw new Error('a component failed');
      },
      () => ({}),
    );
    const handle = makePageHandlers(build, [OFFER])(OFFER);
    const answer = await handle(new Request('http://localhost/en/offers/1'), {} as AppLoadContext);
    expect(answer.status).toBe(500);
  });

  function refusing(): never {
    throw new Response(null, { status: 404 });
  }

  function described(context: EntryContext | undefined) {
    const { location, matches, loaderData, errors, statusCode } = context!.staticHandlerContext;
    const { key: _, ...where } = location;
    return {
      where,
      matches: matches.map(({ route, ...match }) => ({ ...match, id: route.id })),
      // Data that Remix is to write down hide their values behind a prototype.
      data: Object.values(loaderData as Record<string, object>).map((data) => ({
        ...(Object.getPrototypeOf(data) as object),
        ...data,
      })),
      errors,
      statusCode,
    };
  }
});

test('a row without a route in the build is refused at the start', () => {
  const lost: RouteRow = { path: 'lost', file: 'lost.tsx', access: 'public', kind: 'page' };
  expect(() =>
    makePageHandlers(
      buildOf(() => undefined),
      [...ROWS, lost],
    ),
  ).toThrow('routes/lost');
});

function encoded(stream: ReadableStream<Uint8Array | string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return stream.pipeThrough(
    new TransformStream<Uint8Array | string, Uint8Array>({
      transform: (chunk, controller) =>
        controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk),
    }),
  );
}

function buildOf(
  entry: (context: EntryContext) => void,
  offer: LoaderFunction = () => ({ text: SECRET }),
): ServerBuild {
  const Nothing = () => null;
  const page = (id: string, path: string, loader: LoaderFunction = () => ({ text: SECRET })) => ({
    id,
    path,
    parentId: 'root',
    module: { default: Nothing, loader },
  });
  const routes = {
    root: { id: 'root', path: '', module: { default: Nothing, loader: () => ({ lang: 'en' }) } },
    'routes/offers/list': page('routes/offers/list', ':lang/offers'),
    'routes/matches/desk': page('routes/matches/desk', ':lang/desk'),
    'routes/offers/record': page('routes/offers/record', ':lang/offers/:id', offer),
    'routes/splat': page('routes/splat', '*'),
  };
  return {
    entry: {
      module: {
        default: (_request: Request, status: number, headers: Headers, context: EntryContext) => {
          entry(context);
          return new Response('', { status, headers });
        },
        // What went wrong is read from the answer.
        handleError: () => undefined,
      },
    },
    routes,
    assets: { entry: { imports: [], module: '' }, routes, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: 'no-such-folder',
    isSpaMode: false,
    future: { v3_singleFetch: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
  } as unknown as ServerBuild;
}
