import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readForm, FORM_DEADLINE_MS } from '#app/http/form-body.ts';
import { makeServer, type ServerOptions } from '#app/http/server.ts';
import { startGuarded, type GuardedServer } from '#tests/support/guarded-server.ts';
import { rawRequest } from '#tests/support/raw-http.ts';

let server: GuardedServer;
beforeAll(async () => {
  server = await startGuarded();
});
afterAll(() => server.stop());

test('the limits are those of the requirements', () => {
  const made = makeServer({} as ServerOptions);
  expect(made.headersTimeout).toBe(5_000);
  expect(made.timeout).toBe(15_000);
  expect(made.requestTimeout).toBe(30 * 60_000);
  expect(FORM_DEADLINE_MS).toBe(15_000);
});

test('a form that does not arrive in time is 408, however often a byte of it comes', async () => {
  const drip = Object.assign(new Readable({ read() {} }), { headers: {} }) as unknown as IncomingMessage;
  const bytes = setInterval(() => (drip as unknown as Readable).push('a'), 5);
  expect(await readForm(drip, 40)).toMatchObject({ status: 408, cause: 'slow-body' });
  clearInterval(bytes);
});

test('a client that goes away in the middle of a form reaches nothing', async () => {
  const before = server.reached();
  const socket = connect(server.port, '127.0.0.1');
  const headers = [
    'Origin: http://localhost:3000',
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 10',
  ];
  socket.write(rawRequest('POST /en', headers, 'a=b'));
  await once(socket, 'connect');
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.reached()).toBe(before);
  expect(server.logged().at(-1)).toMatchObject({ cutOff: true });
});

test('a head that never ends is answered 408 and closed within seven seconds', async () => {
  const socket = connect(server.port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write('GET /en HTTP/1.1\r\nHost: localhost:3000\r\n');
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('<h1');
}, 10_000);
