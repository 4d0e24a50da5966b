import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { allowLoopbackIssuers } from '#app/auth/issuer.ts';
import { fetchOnly } from '#app/auth/pinned-fetch.ts';

test('an issuer that points elsewhere is not followed', async () => {
  const asked: (string | undefined)[] = [];
  const issuer = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(302, { Location: '/elsewhere' }).end();
  }).listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  const origin = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
  allowLoopbackIssuers(true);
  try {
    const options = { method: 'GET', headers: {}, body: undefined, redirect: 'manual' } as never;
    const answer = await fetchOnly(origin)(`${origin}/keys`, options);
    expect(answer.status).toBe(302);
    expect(asked).toEqual(['/keys']);
  } finally {
    allowLoopbackIssuers(false);
    issuer.close();
  }
});
