import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { DayEnd } from '#app/domain/verification/daily-heads.ts';
import type { LogHead } from '#app/domain/verification/log-line.ts';
import type { Tx } from '#db/client.ts';

export type DailyHead = LogHead & { day: Day; kid: string; signature: string };

/** Every day's signed head, oldest first. */
export async function listHeads(tx: Tx): Promise<DailyHead[]> {
  const rows = await tx.selectFrom('note_log_heads').selectAll().orderBy('day').execute();
  return rows.map(({ day, n, hash, origin, at, kid, signature }) => ({
    ...{ day, origin, n: Number(n), hash, at: at.toISOString() },
    ...{ kid, signature },
  }));
}

export async function findLastHead(tx: Tx): Promise<DayEnd | undefined> {
  const row = await tx
    .selectFrom('note_log_heads')
    .select(['day', 'n', 'hash'])
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, n: Number(row.n) };
}

/** The last entry of each day in the log behind entry `after`. */
export async function listDayEnds(tx: Tx, after: number): Promise<DayEnd[]> {
  const { rows } = await sql<{ day: Day; n: string; hash: string }>`
    select distinct on (left(at, 10)) left(at, 10) as day, n, encode(hash, 'hex') as hash
    from note_log where n > ${after} order by left(at, 10), n desc`.execute(tx);
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** False where another process stored that day's head in between. */
export async function insertHead(
  tx: Tx,
  { day, n, hash, origin, at, kid, signature }: DailyHead,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('note_log_heads')
    .values({ day, n: String(n), hash, origin, at: new Date(at), kid, signature })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}
