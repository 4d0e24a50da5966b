import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { copyFileSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openAuditKeyring, readAuditKeyring, replaceAuditKey } from '#app/auth/audit-keyring.ts';
import { signedText, type SignedCheckpoint } from '#app/domain/audit/checkpoint.ts';
import type { AuditJwk } from '#app/domain/audit/published-key.ts';
import type { AuditSigning } from '#app/http/audit-addresses.ts';
import { signCheckpoint } from '#app/operations/audit/sign-checkpoint.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findAuditHead } from '#db/queries/audit/export.ts';
import { testDatabase } from '#tests/support/database.ts';
import { startGuarded } from '#tests/support/guarded-server.ts';
import { startBuiltServer } from '#tests/support/server.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';

const ORIGIN = 'https://capacity.example';
const folder = join('.data/test/audit-keys', randomUUID());
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const db = await testDatabase();
afterAll(() => db.drop());

const ask = (port: number, name: string) =>
  sendRaw(port, rawRequest(`GET /.well-known/${name}`, ['Connection: close']));

/** As a server that started with this folder publishes it. */
function signingWith(keysDir: string): AuditSigning {
  return {
    keys: async () => (await readAuditKeyring(keysDir)).published,
    sign: async (now) => {
      const { signer } = await readAuditKeyring(keysDir);
      return signer && signCheckpoint(signer, ORIGIN, now);
    },
  };
}

test('the key is made once, for its owner only, and named by its RFC 7638 thumbprint', async () => {
  const { published, off } = await openAuditKeyring(folder, new Date());
  expect(off).toBeUndefined();
  expect(await openAuditKeyring(folder, new Date())).toMatchObject({ published });
  expect(statSync(join(folder, 'audit.key')).mode & 0o777).toBe(0o600);
  const [jwk] = published as [AuditJwk];
  expect(jwk.kid).toBe(await calculateJwkThumbprint({ kty: jwk.kty, crv: jwk.crv, x: jwk.x }));
});

test('of two processes that start at once both have the one key', async () => {
  const keys = join(folder, 'race');
  const rings = await Promise.all([1, 2, 3].map(() => openAuditKeyring(keys, new Date())));
  expect(new Set(rings.map(({ published, signer }) => `${published[0]?.kid} ${signer?.jwk.kid}`)).size).toBe(
    1,
  );
});

test('a key from before there was a list is published as it is, with no time since when', async () => {
  const keys = join(folder, 'older');
  await openAuditKeyring(keys, new Date());
  rmSync(join(keys, 'audit.published.json'));
  const { published, signer } = await openAuditKeyring(keys, new Date());
  expect([published.length, published[0]?.from, signer?.jwk.kid]).toEqual([1, undefined, published[0]?.kid]);
});

test.each<[string, string, (path: string) => void]>([
  ['is lost', 'missing', (path) => rmSync(path)],
  ['is no key', 'unreadable', (path) => writeFileSync(path, 'nonsense')],
  ['is another one', 'other', (path) => copyFileSync(join(folder, 'audit.key'), path)],
])('where the key %s nothing is signed, and what was published stays (CR9)', async (what, why, spoil) => {
  const keys = join(folder, `spoilt-${why}`);
  await openAuditKeyring(folder, new Date());
  const { published } = await openAuditKeyring(keys, new Date());
  spoil(join(keys, 'audit.key'));
  expect(await openAuditKeyring(keys, new Date())).toEqual({ published, off: why });
  const server = await startGuarded({ audit: signingWith(keys) });
  onTestFinished(() => server.stop());
  const checkpoint = await ask(server.port, 'audit-checkpoint');
  expect([checkpoint.status, checkpoint.body]).toEqual([503, '{"status":"signing-off"}']);
  expect(JSON.parse((await ask(server.port, 'audit-keys')).body)).toEqual({ keys: published });
  // Another key is how it goes on; the one before has its end.
  const { kid } = await replaceAuditKey(keys, new Date(), () => Promise.resolve());
  expect((await ask(server.port, 'audit-checkpoint')).status).toBe(200);
  const now = await readAuditKeyring(keys);
  expect(now.published).toMatchObject([{ ...published[0], until: expect.any(String) as string }, { kid }]);
});

test('a replacement that was cut off signs nothing meanwhile, and goes on with the same key', async () => {
  const keys = join(folder, 'cut-off');
  const before = await openAuditKeyring(keys, new Date());
  const away = () => Promise.reject(new Error('the database is away'));
  await expect(replaceAuditKey(keys, new Date(), away)).rejects.toThrow('away');
  expect((await readAuditKeyring(keys)).signer?.jwk).toEqual(before.published[0]);
  copyFileSync(join(keys, 'audit.key'), join(keys, 'kept'));
  const { kid } = await replaceAuditKey(keys, new Date(), () => Promise.resolve());
  // As if it had ended between the list and the key.
  copyFileSync(join(keys, 'audit.key'), join(keys, 'audit.key.new'));
  copyFileSync(join(keys, 'kept'), join(keys, 'audit.key'));
  expect((await readAuditKeyring(keys)).off).toBe('other');
  expect((await replaceAuditKey(keys, new Date(), away)).kid).toBe(kid);
  const { signer, published } = await readAuditKeyring(keys);
  expect([signer?.jwk.kid, published.length]).toEqual([kid, 2]);
});

test('a list that cannot be read is not written over', async () => {
  const keys = join(folder, 'list');
  await openAuditKeyring(keys, new Date());
  writeFileSync(join(keys, 'audit.published.json'), '{');
  expect((await openAuditKeyring(keys, new Date())).off).toBe('unreadable');
  await expect(replaceAuditKey(keys, new Date(), () => Promise.resolve())).rejects.toThrow('cannot be read');
});

test('a checkpoint says where the log stands, and anybody proves it with the published key and Node alone', async () => {
  await openAuditKeyring(folder, new Date());
  const server = await startGuarded({ audit: signingWith(folder) });
  onTestFinished(() => server.stop());
  await withActor({ kind: 'auth' }, (tx) => recordSecurityEvent(tx, { kind: 'sign-in-failed' }, new Date()));

  const answer = await ask(server.port, 'audit-checkpoint');
  const checkpoint = JSON.parse(answer.body) as SignedCheckpoint;
  const [jwk] = (JSON.parse((await ask(server.port, 'audit-keys')).body) as { keys: AuditJwk[] }).keys;
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
  expect(checkpoint).toMatchObject({
    origin: ORIGIN,
    kid: jwk?.kid,
    ...(await withActor({ kind: 'system', reason: 'audit' }, findAuditHead)),
  });
  expect(jwk).not.toHaveProperty('d');
  const publicKey = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  const proves = (text: string) =>
    verify(null, Buffer.from(text), publicKey, Buffer.from(checkpoint.signature, 'base64url'));
  expect(proves(signedText(checkpoint))).toBe(true);
  expect(proves(signedText({ ...checkpoint, n: checkpoint.n + 1 }))).toBe(false);

  // Kept for five minutes: a new act does not show at once.
  await withActor({ kind: 'auth' }, (tx) => recordSecurityEvent(tx, { kind: 'sign-in-failed' }, new Date()));
  expect((await ask(server.port, 'audit-checkpoint')).body).toBe(answer.body);
});

test('without the database it says so, and asks again the next time', async () => {
  const signing = signingWith(folder);
  let isAway = true;
  const server = await startGuarded({
    audit: { ...signing, sign: (now) => (isAway ? Promise.reject(new Error('away')) : signing.sign(now)) },
  });
  onTestFinished(() => server.stop());
  expect((await ask(server.port, 'audit-checkpoint')).status).toBe(503);
  isAway = false;
  expect((await ask(server.port, 'audit-checkpoint')).status).toBe(200);
});

test('where nothing is published both are pages that do not exist', async () => {
  const server = await startGuarded();
  onTestFinished(() => server.stop());
  await ask(server.port, 'audit-checkpoint');
  await ask(server.port, 'audit-keys');
  expect(server.reached()).toBe(2);
});

// Last: its database is another, and takes the door.
test('where the whole folder was lost no key is made: the database knows that a server was here', async () => {
  const keys = join(folder, 'lost');
  expect(await openAuditKeyring(keys, new Date(), false)).toEqual({ published: [], off: 'missing' });
  expect(existsSync(keys)).toBe(false);

  const own = await testDatabase();
  onTestFinished(() => own.drop());
  const first = await startBuiltServer(own, { KEYS_DIR: keys });
  expect((await fetch(`${first.origin}/.well-known/audit-checkpoint`)).status).toBe(200);
  await first.stop();
  expect(existsSync(join(keys, 'audit.key'))).toBe(true);
  rmSync(keys, { recursive: true });
  const second = await startBuiltServer(own, { KEYS_DIR: keys });
  onTestFinished(() => second.stop().then(() => {}));
  expect((await fetch(`${second.origin}/.well-known/audit-checkpoint`)).status).toBe(503);
  expect(second.output()).toContain('no checkpoint is signed');
  // And it says that nobody gets a letter.
  expect(second.output()).toContain('no mail server is set: letters become files and reach nobody');
});
