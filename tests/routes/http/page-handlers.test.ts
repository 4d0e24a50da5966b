import type { AppLoadContext, EntryContext, ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { makePageHandlers } from '#app/http/page-handlers.ts';
import type { RouteRow } from '#app/http/route-row.ts';

const ROWS: RouteRow[] = [
  { path: 'offers', file: 'offers/list.tsx', access: 'public', kind: 'page' },
  { path: 'desk', file: 'matches/desk.tsx', access: ['broker'], kind: 'page' },
];
const [OFFERS, DESK] = ROWS as [RouteRow, RouteRow];
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

function buildOf(entry: (context: EntryContext) => void): ServerBuild {
  const Nothing = () => null;
  const page = (id: string, path: string) => ({
    id,
    path,
    parentId: 'root',
    module: { default: Nothing, loader: () => ({ text: SECRET }) },
  });
  const routes = {
    root: { id: 'root', path: '', module: { default: Nothing, loader: () => ({ lang: 'en' }) } },
    'routes/offers/list': page('routes/offers/list', ':lang/offers'),
    'routes/matches/desk': page('routes/matches/desk', ':lang/desk'),
    'routes/splat': page('routes/splat', '*'),
  };
  return {
    entry: {
      module: {
        default: (_request: Request, status: number, headers: Headers, context: EntryContext) => {
          entry(context);
          return new Response('', { status, headers });
        },
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
