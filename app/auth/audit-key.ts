import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint } from 'jose';

/** The public half, as a row of a JWKS (RFC 7517, RFC 8037). */
export type AuditJwk = { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string; use: 'sig' };

export type AuditKey = {
  jwk: AuditJwk;
  /** Ed25519 over the UTF-8 bytes of the text, base64url. */
  sign: (text: string) => string;
};

const FILE = 'audit.key';

/**
 * The key in `keysDir/audit.key` that signs where the log of acts stands; made there at the first start, readable by its
 * owner only. It lies outside the database: whoever rewrites the log there cannot sign it.
 *
 * @throws Error where the file holds no Ed25519 key
 */
export async function loadAuditKey(keysDir: string): Promise<AuditKey> {
  const path = join(keysDir, FILE);
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    // Of two processes that start at once, one makes it and both read it.
    writeFileSync(path, made, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(path, 0o600);
  const key = createPrivateKey(readFileSync(path));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${FILE} holds no Ed25519 key.`);
  return {
    jwk: await publicHalf(key),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
}

/** The same for a command: one that was never published would prove nothing, so none is made. */
export async function findAuditKey(keysDir: string): Promise<AuditKey | undefined> {
  return existsSync(join(keysDir, FILE)) ? loadAuditKey(keysDir) : undefined;
}

async function publicHalf(key: KeyObject): Promise<AuditJwk> {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const jwk = { kty: 'OKP', crv: 'Ed25519', x } as const;
  return { ...jwk, kid: await calculateJwkThumbprint(jwk, 'sha256'), use: 'sig' };
}
