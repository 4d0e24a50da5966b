import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import type { AuditJwk } from '#app/domain/audit/published-key.ts';

export type AuditKey = {
  jwk: AuditJwk;
  /** Ed25519 over the UTF-8 bytes of the text, base64url. */
  sign: (text: string) => string;
};

/**
 * The key that such a file holds.
 *
 * @throws Error where it holds no Ed25519 key
 */
export async function readAuditKey(pem: string): Promise<AuditKey> {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The file holds no Ed25519 key.');
  return {
    jwk: await publicHalf(key),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
}

async function publicHalf(key: KeyObject): Promise<AuditJwk> {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const jwk = { kty: 'OKP', crv: 'Ed25519', x } as const;
  return { ...jwk, kid: await calculateJwkThumbprint(jwk, 'sha256'), use: 'sig' };
}
