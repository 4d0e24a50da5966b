/**
 * The chain of acts as an outsider recomputes it (docs/audit.md says it in words, migration 0022 writes it):
 *
 *     commitment_n = SHA-256( salt_n ‖ payload_n )
 *     hash_n       = SHA-256( hash_{n-1} ‖ n ‖ commitment_n )
 *
 * with `n` as eight bytes, most significant first, and thirty-two zero bytes before the first row. Source: SECURITY
 * section 4.
 */
export type ChainRow = {
  n: number;
  /** When it was done, ISO 8601; the payload says the same, and only there is it under the hash. */
  at: string;
  /** Hexadecimal, as every hash and salt here. */
  commitment: string;
  hash: string;
  /** What was said; both absent where it was erased, and then the commitment alone keeps its place. */
  salt?: string;
  payload?: string;
};

/** Where a chain stands after a row. */
export type Link = { n: number; hash: string };

/** What the first row is linked to. */
export const BEFORE_THE_FIRST: Link = { n: 0, hash: '00'.repeat(32) };

/**
 * - `missing`: another number stands where this one belongs;
 * - `payload`: what is said is not what was committed to;
 * - `time`: the row's time is not the one under the hash;
 * - `hash`: the row does not follow from the one before.
 */
export type Break = { n: number; why: 'missing' | 'payload' | 'time' | 'hash' };

/** SHA-256, given from outside: rules do no work of machines. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Whether a row follows from the one before and says what it committed to: where the chain stands now, or the break. */
export function checkRow(before: Link, row: ChainRow, sha256: Sha256): Link | Break {
  const n = before.n + 1;
  if (row.n !== n) return { n, why: 'missing' };
  if (row.payload !== undefined || row.salt !== undefined) {
    const said = Buffer.concat([bytesOf(row.salt ?? ''), Buffer.from(row.payload ?? '', 'utf8')]);
    if (hexOf(sha256(said)) !== row.commitment) return { n, why: 'payload' };
    if (timeIn(row.payload ?? '') !== row.at) return { n, why: 'time' };
  }
  const linked = Buffer.concat([bytesOf(before.hash), eightBytes(n), bytesOf(row.commitment)]);
  return hexOf(sha256(linked)) === row.hash ? { n, hash: row.hash } : { n, why: 'hash' };
}

/** The whole of a chain in order: where it ends, or its first broken row. */
export function checkChain(rows: Iterable<ChainRow>, sha256: Sha256): Link | Break {
  let link = BEFORE_THE_FIRST;
  for (const row of rows) {
    const next = checkRow(link, row, sha256);
    if ('why' in next) return next;
    link = next;
  }
  return link;
}

function eightBytes(n: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(n));
  return bytes;
}

/** Nothing of what is not 32 bytes written plainly: then no hash comes out right. */
function bytesOf(hex: string): Buffer {
  return /^[0-9a-f]{64}$/.test(hex) ? Buffer.from(hex, 'hex') : Buffer.alloc(0);
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function timeIn(payload: string): string | undefined {
  try {
    const { at } = JSON.parse(payload) as { at?: unknown };
    return typeof at === 'string' ? at : undefined;
  } catch {
    return undefined;
  }
}
