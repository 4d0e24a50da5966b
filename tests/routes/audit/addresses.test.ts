import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { loadAuditKey, type AuditJwk } from '#app/auth/audit-key.ts';
import { signedText, type SignedCheckpoint } from '#app/domain/audit/checkpoint.ts';
import { signCheckpoint } from '#app/operations/audit/sign-checkpoint.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findAuditHead } from '#db/queries/audit/export.ts';
import { testDatabase } from '#tests/support/database.ts';
import { startGuarded } from '#tests/support/guarded-server.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';

const ORIGIN = 'https://capacity.example';
const folder = join('.data/test/audit-keys', randomUUID());
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const db = await testDatabase();
afterAll(() => db.drop());

const ask = (port: number, name: string) =>
  sendRaw(port, rawRequest(`GET /.well-known/${name}`, ['Connection: close']));

test('the key is made once, for its owner only, and named by its RFC 7638 thumbprint', async () => {
  const { jwk } = await loadAuditKey(folder);
  expect(await loadAuditKey(folder)).toMatchObject({ jwk });
  expect(statSync(join(folder, 'audit.key')).mode & 0o777).toBe(0o600);
  expect(jwk.kid).toBe(await calculateJwkThumbprint({ kty: jwk.kty, crv: jwk.crv, x: jwk.x }));
});

test('what is no Ed25519 key is not taken', async () => {
  const other = join(folder, 'other');
  mkdirSync(other, { recursive: true });
  writeFileSync(join(other, 'audit.key'), 'nonsense');
  await expect(loadAuditKey(other)).rejects.toThrow();
});

test('a checkpoint says where the log stands, and anybody proves it with the published key and Node alone', async () => {
  const key = await loadAuditKey(folder);
  const server = await startGuarded({
    audit: { jwk: key.jwk, sign: (now) => signCheckpoint(key, ORIGIN, now) },
  });
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
  const key = await loadAuditKey(folder);
  let isAway = true;
  const server = await startGuarded({
    audit: {
      jwk: key.jwk,
      sign: (now) => (isAway ? Promise.reject(new Error('away')) : signCheckpoint(key, ORIGIN, now)),
    },
  });
  onTestFinished(() => server.stop());
  expect((await ask(server.port, 'audit-checkpoint')).status).toBe(503);
  isAway = false;
  expect((await ask(server.port, 'audit-checkpoint')).status).toBe(200);
});

test('where signing is off both are pages that do not exist', async () => {
  const server = await startGuarded();
  onTestFinished(() => server.stop());
  await ask(server.port, 'audit-checkpoint');
  await ask(server.port, 'audit-keys');
  expect(server.reached()).toBe(2);
});
