import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditJwk } from '#app/domain/audit/published-key.ts';
import { readAuditKey, type AuditKey } from './audit-key.ts';
import { makePrivateKey } from './private-key.ts';
import { writeOnce } from './write-once.ts';

/**
 * Why nothing is signed: the key that was published last is not there (`missing`), another one is (`other`), or a file
 * cannot be read (`unreadable`).
 */
export type SigningOff = 'missing' | 'other' | 'unreadable';

export type AuditKeyring = {
  /** Every key that ever signed, oldest first: they stay for ever. */
  published: readonly AuditJwk[];
} & ({ signer: AuditKey; off?: undefined } | { signer?: undefined; off: SigningOff });

const FILE = 'audit.key';
/** Beside it, so that whoever owns the database can neither add a key nor take one away. */
const PUBLISHED = 'audit.published.json';

/**
 * The keys of the log of acts in `keysDir`, at the start of a server: `audit.key` is made at the first one, readable by
 * its owner only. It lies outside the database: whoever rewrites the log there cannot sign it. One that is lost is not
 * replaced by itself, or nobody would learn that it is: neither alone nor with the whole folder.
 *
 * @param isFirstStart no server was ever started on this database
 */
export async function openAuditKeyring(
  keysDir: string,
  now: Date,
  isFirstStart = true,
): Promise<AuditKeyring> {
  try {
    if (isFirstStart || existsSync(join(keysDir, FILE))) await makeMissing(keysDir, now);
  } catch {
    // A folder or file that is not ours: what can be read of it decides.
  }
  return readAuditKeyring(keysDir);
}

async function makeMissing(keysDir: string, now: Date): Promise<void> {
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  const [path, list] = [join(keysDir, FILE), join(keysDir, PUBLISHED)];
  if (!existsSync(list)) {
    // Of two processes that start at once, one makes it and both read it.
    const isNew = writeOnce(path, makePrivateKey());
    const key = await findKey(path);
    if (key) writeOnce(list, textOf([{ ...key.jwk, ...(isNew && { from: now.toISOString() }) }]));
  }
  if (existsSync(path)) chmodSync(path, 0o600);
}

/** Whether anything of them lies there: a key, or the list of those that were published. */
export function hasAuditKeys(keysDir: string): boolean {
  return [FILE, PUBLISHED].some((name) => existsSync(join(keysDir, name)));
}

/** The same at any later moment, and for a command: it makes none, for one that was never published would prove nothing. */
export async function readAuditKeyring(keysDir: string): Promise<AuditKeyring> {
  const [path, list] = [join(keysDir, FILE), join(keysDir, PUBLISHED)];
  const key = await findKey(path);
  // From before there was a list.
  if (key && !existsSync(list)) return { published: [key.jwk], signer: key };
  const published = existsSync(list) ? readList(list) : [];
  if (!published) return { published: [], off: 'unreadable' };
  const last = published.at(-1);
  if (!existsSync(path)) return { published, off: 'missing' };
  if (!key) return { published, off: 'unreadable' };
  if (key.jwk.kid !== last?.kid) return { published, off: 'other' };
  return { published, signer: { ...key, jwk: last } };
}

/**
 * Puts another key in the place of the one there is, which stays published with its end; its private half is gone.
 * Where the one before is lost or another, this is how signing goes on. Where a replacement was cut off, that one goes on.
 *
 * @param record called with both thumbprints before anything can be signed with the new key; where it throws, nothing changed
 */
export async function replaceAuditKey(
  keysDir: string,
  now: Date,
  record: (before: string | undefined, after: string) => Promise<void>,
): Promise<AuditJwk> {
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  const [path, list] = [join(keysDir, FILE), join(keysDir, PUBLISHED)];
  const { published } = await readAuditKeyring(keysDir);
  if (existsSync(list) && published.length === 0)
    throw new Error(`${list} cannot be read: put a copy of it back.`);
  const fresh = `${path}.new`;
  writeOnce(fresh, makePrivateKey());
  const { jwk } = await readAuditKey(readFileSync(fresh, 'utf8'));
  const last = published.at(-1);
  if (last?.kid !== jwk.kid) {
    await record(last?.kid, jwk.kid);
    const time = now.toISOString();
    const ended = published.map((one) => (one.until === undefined ? { ...one, until: time } : one));
    writeFileSync(`${list}.new`, textOf([...ended, { ...jwk, from: time }]), { mode: 0o600 });
    renameSync(`${list}.new`, list);
  }
  renameSync(fresh, path);
  return jwk;
}

async function findKey(path: string): Promise<AuditKey | undefined> {
  try {
    return await readAuditKey(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function readList(path: string): AuditJwk[] | undefined {
  try {
    const { keys } = JSON.parse(readFileSync(path, 'utf8')) as { keys?: unknown };
    return Array.isArray(keys) ? (keys as AuditJwk[]) : undefined;
  } catch {
    return undefined;
  }
}

/** As it is published. */
function textOf(keys: readonly AuditJwk[]): string {
  return `${JSON.stringify({ keys }, null, 2)}\n`;
}
