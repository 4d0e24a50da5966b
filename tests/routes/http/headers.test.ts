import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RouteRow } from '#app/http/route-row.ts';
import { startGuarded, type GuardedServer } from '#tests/support/guarded-server.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';
import { smallBuild } from '#tests/support/small-build.tsx';

const ROUTES: RouteRow[] = [
  { path: 'about', file: '', access: 'public', kind: 'page', cached: true },
  { path: 'sign-in', file: '', access: 'public', kind: 'page', script: true },
  { path: 'desk', file: '', access: ['broker'], kind: 'page' },
];
const SESSION = 'Cookie: __Host-session=abcdefghijklmnopqrstuvwxyz';

let server: GuardedServer;
beforeAll(async () => {
  server = await startGuarded({
    demonstration: true,
    routes: ROUTES,
    build: smallBuild(({ request, context }) => {
      const { pathname } = new URL(request.url);
      if (pathname.endsWith('/moved'))
        return new Response(null, { status: 302, headers: { Location: '/en' } });
      if (pathname.endsWith('/gone')) return Response.json({ reason: 'not-found' }, { status: 404 });
      if (pathname.endsWith('/file')) return new Response('a,b', { headers: { 'Content-Type': 'text/csv' } });
      const headers = {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'public, max-age=600',
        'content-security-policy': "script-src 'unsafe-inline'",
      };
      return new Response(`<p>${context.nonce ?? 'no script'}</p>`, { headers });
    }),
  });
});
afterAll(() => server.stop());

const get = (target: string, ...headers: string[]) => rawRequest(`GET ${target}`, headers);

test.each([
  ['a page', get('/en/other')],
  ['a page from Remix with a session', get('/en/desk', SESSION)],
  ['a public page', get('/en/about')],
  ['a public page from the cache', get('/en/about')],
  ['a redirect', get('/en/moved')],
  ['a file', get('/en/file')],
  ['a refusal of a route', get('/en/gone')],
  ['a refusal of the guard', get('/en.data')],
  ['a redirect to the public origin', get('/en', 'Host: 127.0.0.1:3000')],
  ['a probe', get('/health')],
  ['what was not HTTP', 'nonsense\r\n\r\n'],
])('%s carries every header', async (_what, request) => {
  const { headers } = await sendRaw(server.port, request, { timeoutMs: 2_000 });
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=63072000/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'self'; script-src ('none'|'nonce-[\w+/=]+' 'strict-dynamic'); style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; require-trusted-types-for 'script'$/,
  );
  expect(headers.get('cache-control')).toBeDefined();
  expect(headers.has('x-powered-by')).toBe(false);
});

test('the policy names the nonce that the page was given, a new one each time', async () => {
  const nonces = [];
  for (let time = 0; time < 2; time += 1) {
    const answer = await sendRaw(server.port, get('/en/desk', SESSION));
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
    expect(answer.body).toBe(`<p>${nonce}</p>`);
    nonces.push(nonce);
  }
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('a reader without a session gets no nonce, and no page may bring a policy of its own', async () => {
  const answer = await sendRaw(server.port, get('/en/desk'));
  expect(answer.body).toBe('<p>no script</p>');
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
});

test('where the row says so, a reader without a session gets one too, for the module alone', async () => {
  const answer = await sendRaw(server.port, get('/en/sign-in'));
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic';/);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
});

test('what belongs to a session is kept by nobody, whatever the route says', async () => {
  for (const target of ['/en/desk', '/en/about']) {
    const answer = await sendRaw(server.port, get(target, SESSION));
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.has('content-encoding')).toBe(false);
  }
});

test('in a demonstration, a reader on another loopback name is sent to the public origin', async () => {
  for (const host of ['127.0.0.1:3000', '[::1]:3000', 'localhost']) {
    const answer = await sendRaw(server.port, get('/en/offers?q=x', `Host: ${host}`));
    expect([answer.status, answer.headers.get('location')]).toEqual([
      308,
      'http://localhost:3000/en/offers?q=x',
    ]);
  }
});

test('a refusal that a route returned without a page becomes one', async () => {
  const answer = await sendRaw(server.port, get('/en/gone'));
  expect(answer.status).toBe(404);
  expect(answer.body).toContain('<h1');
});
