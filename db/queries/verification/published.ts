import { sql } from 'kysely';
import type { StatusList } from '#app/domain/verification/credential.ts';
import type { LogEntry } from '#app/domain/verification/log-line.ts';
import type { Tx } from '#db/client.ts';

const COLUMN = {
  revoked: 'revoked_at',
  superseded: 'superseded_at',
  disputed: 'disputed_at',
} as const satisfies Record<StatusList, string>;

/** The places in a list of statuses whose bit is set; for our own work, which makes the lists. */
export async function listSetPlaces(tx: Tx, list: StatusList): Promise<number[]> {
  const rows = await tx
    .selectFrom('trust_notes')
    .select('status_index')
    .where('status_index', 'is not', null)
    .where(COLUMN[list], 'is not', null)
    .execute();
  return rows.flatMap(({ status_index }) => (status_index === null ? [] : [status_index]));
}

export async function findLogHead(tx: Tx): Promise<{ n: number; hash: string }> {
  const row = await tx
    .selectFrom('note_log')
    .select(['n', sql<string>`encode(hash, 'hex')`.as('hash')])
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { n: Number(row.n), hash: row.hash } : { n: 0, hash: '0'.repeat(64) };
}

/** The log of notes from a row on, oldest first. */
export async function listLog(
  tx: Tx,
  after: number,
  wanted: number,
): Promise<(LogEntry & { hash: string })[]> {
  const rows = await tx
    .selectFrom('note_log')
    .select(['n', 'at', 'act', 'reference', 'sha256', sql<string>`encode(hash, 'hex')`.as('hash')])
    .where('n', '>', String(after))
    .orderBy('n')
    .limit(wanted)
    .execute();
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}
