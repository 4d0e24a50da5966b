import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOnce } from './write-once.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FILE = 'accounts.key';
const OLDER_FILE = 'accounts.older.key';

let key: Buffer | undefined;
/** The one before, while what it sealed is sealed anew. */
let olderKey: Buffer | undefined;

/** The key of this installation's accounts: said once at the start of a process, or of a test file. */
export function useAccountKey(bytes: Buffer, older?: Buffer): void {
  for (const one of [bytes, older ?? bytes])
    if (one.length !== KEY_BYTES) throw new Error(`An account key has ${KEY_BYTES} bytes.`);
  key = bytes;
  olderKey = older;
}

/**
 * The key in `keysDir/accounts.key`, made there at the first start, readable by its owner only. It lies outside the
 * database, so that a copy of the database alone opens nothing. Ask first whether something is sealed with another
 * (`requireAccountKey`).
 */
export function loadAccountKey(keysDir: string): Buffer {
  const path = join(keysDir, FILE);
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) writeOnce(path, randomBytes(KEY_BYTES));
  chmodSync(path, 0o600);
  return readKey(path);
}

/**
 * The same, where it has to be there: none is made in the place of one that was lost.
 *
 * @throws Error that names the file
 */
export function readAccountKey(keysDir: string): Buffer {
  const path = join(keysDir, FILE);
  if (!existsSync(path)) throw new Error(`There is no ${path}: set KEYS_DIR to the folder that has it.`);
  return readKey(path);
}

/** Whether there is one already. */
export function hasAccountKey(keysDir: string): boolean {
  return existsSync(join(keysDir, FILE));
}

/** The key before, which lies beside the new one from the moment it is replaced until all is sealed anew. */
export function findOlderAccountKey(keysDir: string): Buffer | undefined {
  const path = join(keysDir, OLDER_FILE);
  return existsSync(path) ? readKey(path) : undefined;
}

function readKey(path: string): Buffer {
  const bytes = readFileSync(path);
  if (bytes.length === KEY_BYTES) return bytes;
  throw new Error(
    `${path} has ${bytes.length} bytes, and a key of accounts has ${KEY_BYTES}: put a copy of the file back. Where it is gone for good, move this one away: docs/backups.md, “When a key is lost”.`,
  );
}

/**
 * Puts another key in the place of the one there is, which stays beside it until {@link putOlderAccountKeyAside}. Where a
 * replacement was cut off, that one goes on. Nothing that was sealed is lost at any moment in between.
 */
export function replaceAccountKey(keysDir: string): { key: Buffer; older: Buffer } {
  const path = join(keysDir, FILE);
  const olderPath = join(keysDir, OLDER_FILE);
  readKey(path);
  // Both the same: cut off between the two.
  if (!existsSync(olderPath) || readKey(olderPath).equals(readKey(path))) {
    const fresh = `${path}.new`;
    writeFileSync(fresh, randomBytes(KEY_BYTES), { mode: 0o600 });
    if (!existsSync(olderPath)) linkSync(path, olderPath);
    renameSync(fresh, path);
  }
  return { key: readKey(path), older: readKey(olderPath) };
}

/**
 * Puts the key before aside, under a name with the moment until which it was the key: backups of before that open with
 * it alone. It does not end like a key that is in use, so no later backup asks for it. Returns its path.
 */
export function putOlderAccountKeyAside(keysDir: string, now: Date): string {
  const path = join(keysDir, `${FILE}.until-${now.toISOString().replace(/[:-]|\.\d+/g, '')}`);
  renameSync(join(keysDir, OLDER_FILE), path);
  chmodSync(path, 0o600);
  return path;
}

/** Encrypts for one purpose and one subject: pasted anywhere else it does not open. */
export function seal(plain: Uint8Array, subject: string): Buffer {
  return sealWith(requireKey(), plain, subject);
}

/** Undefined for what was not sealed with this key for this subject. */
export function unseal(sealed: Uint8Array, subject: string): Buffer | undefined {
  return unsealWith(requireKey(), sealed, subject) ?? (olderKey && unsealWith(olderKey, sealed, subject));
}

/** The accounts' key, then the one before where there is one: for keys that are derived from them. */
export function accountKeys(): readonly Buffer[] {
  return [requireKey(), ...(olderKey ? [olderKey] : [])];
}

/** Nonce, text and tag in one: a nonce is random, since no two processes could count in step. */
export function sealWith(withKey: Buffer, plain: Uint8Array, subject: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', withKey, nonce).setAAD(Buffer.from(subject));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined for what this key did not seal for this subject, or what was changed since. */
export function unsealWith(withKey: Buffer, sealed: Uint8Array, subject: string): Buffer | undefined {
  const bytes = Buffer.from(sealed);
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', withKey, bytes.subarray(0, NONCE_BYTES))
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
