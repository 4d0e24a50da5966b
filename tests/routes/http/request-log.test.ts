import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGuarded, type GuardedServer } from '#tests/support/guarded-server.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';

let server: GuardedServer;
beforeAll(async () => {
  server = await startGuarded({
    proxies: ['127.0.0.1', '10.0.0.0/8'],
    routes: [{ path: 'needs/:id', file: '', access: 'public', kind: 'page' }],
  });
});
afterAll(() => server.stop());

const ask = async (line: string, ...headers: string[]) => {
  await sendRaw(server.port, rawRequest(line, headers), { timeoutMs: 200 });
  return server.logged().at(-1) ?? {};
};

test('a request is one line with its route and no address', async () => {
  const line = await ask('GET /en/needs/canary-1?q=canary-2', 'Referer: http://localhost:3000/canary-3');
  expect(line).toMatchObject({ msg: 'request', method: 'GET', route: '/:lang/needs/:id', status: 200 });
  expect(server.rawLog()).not.toContain('canary');
});

test('a refusal says why in a fixed word', async () => {
  expect(await ask('GET /en.data')).toMatchObject({ status: 400, cause: 'remix-internal', route: 'none' });
});

test('nothing the client sends can end a line or colour a terminal', async () => {
  const before = server.logged().length;
  await ask('GET /en/a%0A%7B%22level%22%3A60%7D', 'User-Agent: \x1b[31mred', 'X-Forwarded-For: {"a":1}');
  await ask('EVIL /en');
  expect(server.logged().length).toBe(before + 2);

  expect(server.rawLog()).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
});

test.each([
  ['one proxy', '203.0.113.9', '203.0.113.9'],
  ['a chain of ours', '203.0.113.9, 10.1.1.1', '203.0.113.9'],
  ['what the client typed further left is not believed', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
  ['rubbish stops the reading', '203.0.113.9, nonsense', '127.0.0.1'],
])('the client behind trusted proxies: %s', async (_what, forwarded, client) => {
  expect(await ask('GET /en', `X-Forwarded-For: ${forwarded}`)).toMatchObject({ client });
});

test('a stranger who sends X-Forwarded-For is logged as who they are', async () => {
  const plain = await startGuarded();
  await sendRaw(plain.port, rawRequest('GET /en', ['X-Forwarded-For: 203.0.113.9']), { timeoutMs: 200 });
  expect(plain.logged().at(-1)).toMatchObject({ client: '127.0.0.1' });
  await plain.stop();
});

test('a reader whom a trusted proxy says came by http is sent to https; a POST is refused, a probe answered', async () => {
  const secure = await startGuarded({ publicOrigin: 'https://capacity.example', proxies: ['127.0.0.1'] });
  const headers = ['Host: capacity.example', 'X-Forwarded-Proto: http'];
  const read = await sendRaw(secure.port, rawRequest('GET /en?x=1', headers));
  expect([read.status, read.headers.get('location')]).toEqual([308, 'https://capacity.example/en?x=1']);
  const form = [
    'Origin: https://capacity.example',
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 0',
  ];
  expect((await sendRaw(secure.port, rawRequest('POST /en', [...headers, ...form]))).status).toBe(403);
  const probe = await sendRaw(secure.port, rawRequest('GET /health', headers));
  expect(probe.status).toBe(200);
  await secure.stop();
});
