import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGuarded, type GuardedServer } from '#tests/support/guarded-server.ts';
import { rawRequest, sendRaw, type RawAnswer } from '#tests/support/raw-http.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let server: GuardedServer;
let silent: GuardedServer;
beforeAll(async () => {
  server = await startGuarded({ securityContact: 'mailto:reports@capacity.example' });
  silent = await startGuarded();
});
afterAll(() => Promise.all([server.stop(), silent.stop()]));

const ask = (port: number, method = 'GET'): Promise<RawAnswer> =>
  sendRaw(port, rawRequest(`${method} /.well-known/security.txt`, ['Connection: close']));

test('security.txt has every field of RFC 9116 that says something, each once', async () => {
  const { status, headers, body } = await ask(server.port);
  const fields = body
    .trimEnd()
    .split('\n')
    .map((line) => line.split(': '));
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(fields.map(([name]) => name)).toEqual([
    'Contact',
    'Expires',
    'Preferred-Languages',
    'Canonical',
    'Policy',
  ]);
  expect(Object.fromEntries(fields)).toMatchObject({
    Contact: 'mailto:reports@capacity.example',
    'Preferred-Languages': 'en, ar',
    Canonical: 'http://localhost:3000/.well-known/security.txt',
    Policy: 'http://localhost:3000/en/security',
  });
});

test('it expires in the future and in less than a year, reckoned when it is asked for', async () => {
  const { body } = await ask(server.port);
  const expires = Date.parse(/^Expires: (\S+Z)$/m.exec(body)?.[1] ?? '');
  expect(expires - Date.now()).toBeGreaterThan(30 * DAY_MS);
  expect(expires - Date.now()).toBeLessThan(365 * DAY_MS);
});

test('HEAD has no body, and where no contact is set the request goes on to the page that does not exist', async () => {
  expect((await ask(server.port, 'HEAD')).body).toBe('');
  expect(server.reached()).toBe(0);
  await ask(silent.port);
  expect(silent.reached()).toBe(1);
});
