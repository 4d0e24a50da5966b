import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { BlockList, createServer as createPlain, type AddressInfo, type Server } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { fetchOnly } from '#app/auth/pinned-fetch.ts';
import { makeCarrier } from '#app/operations/mail/carrier.ts';
import { createDoor } from '#db/client.ts';
import { silentLog } from '#db/log.ts';

/** Whoever the product speaks to by TLS has to show a certificate that an authority it trusts has signed. */
const pem = readFileSync('tests/support/fixtures/untrusted.pem');
const certificate = { key: pem, cert: pem };
const UNTRUSTED = { code: expect.stringMatching(/SELF_SIGNED_CERT|ESOCKET|ETLS/) as string };

// This machine stands in for a provider on the internet: no list of addresses that are not public has it.
const lists = vi.spyOn(BlockList.prototype, 'check').mockReturnValue(false);
afterAll(() => lists.mockRestore());

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function listen(server: Pick<Server, 'listen' | 'once' | 'address' | 'close'>, host = '127.0.0.1') {
  server.listen(0, host);
  await once(server as Server, 'listening');
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

test('an identity provider with a certificate of its own making is not asked', async () => {
  const asked = vi.fn();
  const port = await listen(createServer(certificate, asked));
  const issuer = `https://127.0.0.1:${port}`;
  const options = { method: 'GET', headers: {}, body: undefined, redirect: 'manual' } as never;
  await expect(fetchOnly(issuer)(`${issuer}/jwks`, options)).rejects.toMatchObject(UNTRUSTED);
  expect(asked).not.toHaveBeenCalled();
});

const LETTER = { id: 'a', to: 'fia@motulani.example', subject: 's', text: 't', html: 't', at: new Date() };

test.each([
  ['smtps', true, {}],
  ['smtp', false, {}],
  ['smtp', false, { disabledCommands: ['STARTTLS'] }],
])(
  'a mail server elsewhere by %s (TLS at once: %s, %o) gets no letter without a good one',
  async (...given) => {
    const [scheme, secure, options] = given;
    const onData = vi.fn();
    const server = new SMTPServer({ ...certificate, secure, authOptional: true, onData, ...options });
    server.on('error', () => {});
    server.listen(0, '127.0.0.2');
    await once(server.server, 'listening');
    closing.push(() => server.close());
    const { port } = server.server.address() as AddressInfo;
    const carrier = makeCarrier({
      smtpUrl: `${scheme}://127.0.0.2:${port}`,
      mailFrom: 'no-reply@capacity.example',
      mailFolder: '',
    });
    closing.push(() => carrier.close());
    await expect(carrier.carry(LETTER)).rejects.toMatchObject(UNTRUSTED);
    expect(onData).not.toHaveBeenCalled();
  },
);

test('a database with a certificate of its own making is told no password', async () => {
  const said: string[] = [];
  const server = createPlain((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      // PostgreSQL's "yes, by TLS".
      socket.write('S');
      const secured = new TLSSocket(socket, {
        isServer: true,
        secureContext: createSecureContext(certificate),
      });
      secured.on('data', (data: Buffer) => said.push(data.toString()));
      secured.on('error', () => {});
    });
  });
  const port = await listen(server);
  const loginUrl = `postgres://login:secret@127.0.0.1:${port}/tws?sslmode=verify-full`;
  const door = createDoor({ loginUrl, log: silentLog });
  closing.push(() => void door.end());
  await expect(door.withActor({ kind: 'auth' }, () => Promise.resolve())).rejects.toMatchObject(UNTRUSTED);
  expect(said).toEqual([]);
});
