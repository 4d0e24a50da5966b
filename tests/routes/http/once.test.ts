import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGuarded, type GuardedServer } from '#tests/support/guarded-server.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';
import { smallBuild } from '#tests/support/small-build.tsx';

let server: GuardedServer;
let failing: GuardedServer;
beforeAll(async () => {
  server = await startGuarded({
    build: smallBuild(({ request }) =>
      Response.json([...new URL(request.url).searchParams], {
        headers: { 'Content-Type': 'text/html' },
      }),
    ),
  });
  failing = await startGuarded({ pages: () => Promise.reject(new Error('secret of the implementation')) });
});
afterAll(() => Promise.all([server.stop(), failing.stop()]));

test('an address is decoded once: what was escaped twice is still escaped', async () => {
  const answer = await sendRaw(server.port, rawRequest('GET /en?q=%2541&r=%253Cb%253E&s=%41'));
  expect(JSON.parse(answer.body)).toEqual([
    ['q', '%41'],
    ['r', '%3Cb%3E'],
    ['s', 'A'],
  ]);
});

test('an upgrade is never granted: whoever asks for a socket gets the page', async () => {
  for (const protocol of ['websocket', 'h2c']) {
    const answer = await sendRaw(
      server.port,
      rawRequest('GET /en', [
        'Connection: Upgrade',
        `Upgrade: ${protocol}`,
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Version: 13',
      ]),
      { timeoutMs: 2_000 },
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.has('upgrade')).toBe(false);
  }
});

test('a failure is logged under the number that the reader was shown', async () => {
  const { headers } = await sendRaw(failing.port, rawRequest('GET /en'));
  const line = failing.logged().find(({ msg }) => msg === 'request failed');
  expect(line).toMatchObject({ level: 50, requestId: headers.get('x-request-id') });
});
