import { browseQuery } from '#app/forms/offer-browse.ts';
import { FACETS, type Facet } from '#app/domain/offers/browse.ts';
import { ROUTES as ROUTES_OF_PRODUCT } from '#app/routes/table.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { makeCachedPage, PageCache } from '#app/http/page-cache.ts';
import type { RouteRow } from '#app/http/route-row.ts';
import { startGuarded, type GuardedServer } from '#tests/support/guarded-server.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';
import { smallBuild } from '#tests/support/small-build.tsx';

const ROUTES: RouteRow[] = [
  { path: 'about', file: '', access: 'public', kind: 'page', cached: true },
  { path: 'offers', file: '', access: 'public', kind: 'page', cached: true, query: ['mode', 'theme'] },
  { path: 'sign-in', file: '', access: 'public', kind: 'page' },
];

describe('over HTTP', () => {
  let server: GuardedServer;
  afterEach(() => server.stop());

  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  const start = async (
    options: { version?: () => number; headers?: Record<string, string>; status?: number } = {},
  ) => {
    let made = 0;
    server = await startGuarded({
      routes: ROUTES,
      catalogueVersion: options.version ?? (() => 1),
      build: smallBuild(({ request }) => {
        made += 1;
        const { pathname, search } = new URL(request.url);
        const headers = { ...html, ...options.headers };
        return new Response(`<p>${pathname}${search} made ${made}</p>`, {
          headers,
          status: options.status ?? 200,
        });
      }),
    });
  };
  const ask = (target: string, ...headers: string[]) =>
    sendRaw(server.port, rawRequest(`GET ${target}`, headers), { timeoutMs: 400 });

  test('a second reader gets the same bytes without the page being made again', async () => {
    await start();
    const first = await ask('/en/about');
    const second = await ask('/en/about');
    expect(second.body).toBe(first.body);
    expect(server.reached()).toBe(1);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  });

  test('the page is for shared caches to ask about, never for a reader with a cookie', async () => {
    await start();
    for (const answer of [await ask('/en/about'), await ask('/en/about')]) {
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      expect(answer.headers.get('vary')).toBe('Accept-Encoding, Cookie');
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
    }
  });

  test('If-None-Match with the tag is 304 without a body, with another tag 200', async () => {
    await start();
    const etag = (await ask('/en/about')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const same = await ask('/en/about', `If-None-Match: ${etag}`);
    expect([same.status, same.body]).toEqual([304, '']);
    expect((await ask('/en/about', `If-None-Match: "x", W/${etag}`)).status).toBe(304);
    expect((await ask('/en/about', 'If-None-Match: "x"')).status).toBe(200);
  });

  test('each encoding has its own tag, and all hold the same page', async () => {
    await start();
    const tags = new Set<string | undefined>();
    for (const encoding of ['br', 'gzip', 'identity', 'br;q=0, gzip']) {
      const answer = await ask('/en/about', `Accept-Encoding: ${encoding}`);
      tags.add(answer.headers.get('etag'));
    }
    expect(tags.size).toBe(3);
    expect(server.reached()).toBe(1);
  });

  test.each(['__Host-session=abcdefghijklmnopqrstuvwx', '__Host-flash=offers.flash.saved'])(
    'a reader with %s gets a page of their own, kept by nobody',
    async (cookie) => {
      await start();
      await ask('/en/about');
      const own = await ask('/en/about', `Cookie: other=1; ${cookie}`);
      expect(own.body).toContain('made 2');
      expect(own.headers.get('cache-control')).toBe('private, no-store');
      expect(own.headers.has('etag')).toBe(false);
      expect(own.headers.has('content-encoding')).toBe(false);
      expect((await ask('/en/about')).body).toContain('made 1');
    },
  );

  test('only what the page reads is in the key, in whatever order it was asked', async () => {
    await start();
    const first = await ask('/en/offers?theme=INC&mode=TTX&utm_source=x');
    const second = await ask('/en/offers?mode=TTX&theme=INC&theme=');
    expect(second.body).toBe(first.body);
    expect(first.body).toContain('/en/offers?mode=TTX&theme=INC');
    expect((await ask('/en/offers?mode=MIS&theme=INC')).body).toContain('made 2');
  });

  test('a reader without a cookie narrows the offers by all that the list can be narrowed by', () => {
    const chosen = Object.fromEntries(FACETS.map((facet) => [facet, ['x']])) as Record<Facet, string[]>;
    const asked = browseQuery({ text: 'x', chosen, page: 2 });
    const row = ROUTES_OF_PRODUCT.find(({ path }) => path === 'offers');
    expect([...new URLSearchParams(asked).keys()].filter((name) => !row?.query?.includes(name))).toEqual([]);
  });

  test('a page that names no parameters is not kept under an address that has some', async () => {
    await start();
    expect((await ask('/en/about?x=1')).body).toContain('/en/about?x=1 made 1');
    expect((await ask('/en/about?x=1')).body).toContain('made 2');
  });

  test('languages do not share a page, and a page not declared public is never kept', async () => {
    await start();
    expect((await ask('/en/about')).body).not.toBe((await ask('/ar/about')).body);
    expect((await ask('/en/sign-in')).body).not.toBe((await ask('/en/sign-in')).body);
  });

  test('a change of the catalogue is seen by the next reader', async () => {
    let version = 1;
    await start({ version: () => version });
    await ask('/en/about');
    version = 2;
    expect((await ask('/en/about')).body).toContain('made 2');
  });

  test('an answer that sets a cookie or is an error is not kept', async () => {
    await start({ headers: { 'Set-Cookie': 'a=b' } });
    await ask('/en/about');
    expect((await ask('/en/about')).body).toContain('made 2');
    await server.stop();
    await start({ status: 404 });
    await ask('/en/about');
    expect((await ask('/en/about')).body).toContain('made 2');
  });

  test('the host is checked before the cache is asked', async () => {
    await start();
    await ask('/en/about');
    expect((await ask('/en/about', 'Host: evil.example')).status).toBe(421);
  });

  test('HEAD has the headers of GET and no body', async () => {
    await start();
    const whole = await ask('/en/about');
    const head = await sendRaw(server.port, rawRequest('HEAD /en/about'), { timeoutMs: 300 });
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.headers.get('content-length')).toBe(whole.headers.get('content-length'));
  });
});

describe('in memory', () => {
  const page = (text: string) => makeCachedPage(Buffer.from(text), { A: 'b' });

  test('compressed bytes are the page', async () => {
    const cache = new PageCache({ version: () => 1 });
    const kept = page('page '.repeat(500));
    cache.keep('/en', kept, 1);
    const [br, gz] = await Promise.all([cache.body('/en', kept, 'br'), cache.body('/en', kept, 'gzip')]);
    expect(brotliDecompressSync(br).equals(kept.bodies.identity)).toBe(true);
    expect(gunzipSync(gz).equals(kept.bodies.identity)).toBe(true);
    expect(cache.heldBytes).toBeGreaterThan(kept.bodies.identity.length + br.length + gz.length);
  });

  test('a page is made again after a minute', () => {
    let now = 0;
    const cache = new PageCache({ version: () => 1, now: () => now });
    cache.keep('/en', page('x'), 1);
    now = 59_999;
    expect(cache.find('/en')).toBeDefined();
    now = 60_000;
    expect(cache.find('/en')).toBeUndefined();
    expect(cache.heldBytes).toBe(0);
  });

  test('never holds more than its bound, and lets go of what was used longest ago', () => {
    const cache = new PageCache({ version: () => 1, maximumBytes: 350 });
    for (const key of ['/a', '/b', '/c']) cache.keep(key, page('x'.repeat(100)), 1);
    cache.find('/a');
    cache.keep('/d', page('x'.repeat(100)), 1);
    expect(cache.heldBytes).toBeLessThanOrEqual(350);
    expect([cache.find('/a'), cache.find('/b')].map(Boolean)).toEqual([true, false]);
  });

  test('a page made before a change is not kept after it', () => {
    let version = 1;
    const cache = new PageCache({ version: () => version });
    const madeAt = cache.version();
    version = 2;
    cache.keep('/en', page('old'), madeAt);
    expect(cache.find('/en')).toBeUndefined();
  });
});
