import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FILE = 'accounts.key';

let key: Buffer | undefined;

/** The key of this installation's accounts: said once at the start of a process, or of a test file. */
export function useAccountKey(bytes: Buffer): void {
  if (bytes.length !== KEY_BYTES) throw new Error(`An account key has ${KEY_BYTES} bytes.`);
  key = bytes;
}

/**
 * The key in `keysDir/accounts.key`, made there at the first start, readable by its owner only. It lies outside the
 * database, so that a copy of the database alone opens nothing.
 */
export function loadAccountKey(keysDir: string): Buffer {
  const path = join(keysDir, FILE);
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  try {
    // Of two processes that start at once, one makes it and both read it.
    writeFileSync(path, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  chmodSync(path, 0o600);
  return readFileSync(path);
}

/** Encrypts for one purpose and one subject: pasted anywhere else it does not open. */
export function seal(plain: Uint8Array, subject: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', requireKey(), nonce).setAAD(Buffer.from(subject));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined for what was not sealed with this key for this subject. */
export function unseal(sealed: Uint8Array, subject: string): Buffer | undefined {
  const bytes = Buffer.from(sealed);
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', requireKey(), bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(subject))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function requireKey(): Buffer {
  if (!key) throw new Error('No account key: call useAccountKey at the start of the process.');
  return key;
}
