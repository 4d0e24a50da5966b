import { createHash, createPublicKey, verify } from 'node:crypto';
import { BEFORE_THE_FIRST, checkRow, type Break, type ChainRow } from '#app/domain/audit/chain.ts';
import { judge, signedText, type SignedCheckpoint } from '#app/domain/audit/checkpoint.ts';
import { isInForce, type AuditJwk } from '#app/domain/audit/published-key.ts';

/**
 * - `whole`: `n` acts in an unbroken chain, nothing up to `proved` changed since it was signed;
 * - `unsigned`: they hold together, but nothing signed says that this is all of them, or the first ones that were;
 * - `broken`: at row `n`; `added` where rows stand behind the export's own checkpoint;
 * - `cut`: the export ends with `n`, before the act that was signed as `proved`;
 * - `rewritten`: the chain is not the one that was signed at `proved`;
 * - `wrong-key`: a checkpoint is not signed with any of these keys;
 * - `not-in-force`: it is, at a time when that key did not sign: another had taken its place, or it was not there yet;
 * - `unreadable`: line `n` is no row of an export.
 */
export type Verdict =
  | { verdict: 'whole'; n: number; proved: number; at: string }
  | { verdict: 'unsigned'; n: number }
  | { verdict: 'broken'; n: number; why: Break['why'] | 'added' }
  | { verdict: 'cut'; n: number; proved: number }
  | { verdict: 'rewritten'; proved: number }
  | { verdict: 'wrong-key' }
  | { verdict: 'not-in-force'; at: string }
  | { verdict: 'unreadable'; n: number };

/**
 * Proves an export with nothing but the published keys: by the checkpoint it ends with, by one kept from another day,
 * or both. Reads line by line and keeps none.
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  keys: readonly AuditJwk[],
  kept?: SignedCheckpoint,
): Promise<Verdict> {
  const refused = kept && objectionTo(kept, keys);
  if (refused) return refused;
  let end = BEFORE_THE_FIRST;
  let hashAtKept = kept?.n === 0 ? BEFORE_THE_FIRST.hash : undefined;
  let own: SignedCheckpoint | undefined;
  let lineNumber = 0;
  for await (const line of lines) {
    lineNumber += 1;
    const read = readLine(line);
    if (!read) return { verdict: 'unreadable', n: lineNumber };
    if (own) return { verdict: 'broken', n: end.n + 1, why: 'added' };
    if ('checkpoint' in read) {
      own = read.checkpoint;
      continue;
    }
    const next = checkRow(end, read, sha256);
    if ('why' in next) return { verdict: 'broken', ...next };
    end = next;
    if (end.n === kept?.n) hashAtKept = end.hash;
  }
  const refusedOwn = own && objectionTo(own, keys);
  if (refusedOwn) return refusedOwn;
  if (own && own.n < end.n) return { verdict: 'broken', n: own.n + 1, why: 'added' };
  const signed = [
    ...(kept ? [{ checkpoint: kept, hashThere: hashAtKept }] : []),
    ...(own ? [{ checkpoint: own, hashThere: own.n === end.n ? end.hash : undefined }] : []),
  ];
  for (const { checkpoint, hashThere } of signed) {
    const proved = checkpoint.n;
    const found = judge(checkpoint, hashThere);
    if (found === 'cut') return { verdict: 'cut', n: end.n, proved };
    if (found === 'rewritten') return { verdict: 'rewritten', proved };
  }
  const last = signed.at(-1)?.checkpoint;
  return last
    ? { verdict: 'whole', n: end.n, proved: last.n, at: last.at }
    : { verdict: 'unsigned', n: end.n };
}

/** A checkpoint as it is published, or undefined for anything else. */
export function readCheckpoint(value: unknown): SignedCheckpoint | undefined {
  const said = value as Partial<Record<keyof SignedCheckpoint, unknown>> | null;
  if (typeof said !== 'object' || said === null || !Number.isSafeInteger(said.n)) return undefined;
  const texts = [said.hash, said.origin, said.at, said.kid, said.signature];
  return texts.every((text) => typeof text === 'string') ? (said as SignedCheckpoint) : undefined;
}

/** A published set of keys, or one key of it; empty for anything else. */
export function readKeys(value: unknown): AuditJwk[] {
  const said = value as { keys?: unknown } | null;
  const keys: unknown[] = Array.isArray(said?.keys) ? said.keys : [value];
  return keys.filter(
    (key): key is AuditJwk =>
      typeof key === 'object' && key !== null && 'kid' in key && 'crv' in key && key.crv === 'Ed25519',
  );
}

function readLine(line: string): ChainRow | { checkpoint: SignedCheckpoint } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if ('checkpoint' in value) {
    const checkpoint = readCheckpoint(value.checkpoint);
    return checkpoint && { checkpoint };
  }
  const { n, at, commitment, hash, salt, payload } = value as Partial<Record<keyof ChainRow, unknown>>;
  const isText = (...texts: unknown[]) => texts.every((text) => typeof text === 'string');
  const isWhole = Number.isSafeInteger(n) && isText(at, commitment, hash, salt ?? '', payload ?? '');
  return isWhole ? (value as ChainRow) : undefined;
}

function objectionTo(checkpoint: SignedCheckpoint, keys: readonly AuditJwk[]): Verdict | undefined {
  const jwk = keys.find(({ kid }) => kid === checkpoint.kid);
  if (!jwk || !isSigned(checkpoint, jwk)) return { verdict: 'wrong-key' };
  return isInForce(jwk, checkpoint.at) ? undefined : { verdict: 'not-in-force', at: checkpoint.at };
}

function isSigned(checkpoint: SignedCheckpoint, jwk: AuditJwk): boolean {
  const signature = Buffer.from(checkpoint.signature, 'base64url');
  return verify(
    null,
    Buffer.from(signedText(checkpoint)),
    createPublicKey({ key: { ...jwk }, format: 'jwk' }),
    signature,
  );
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
