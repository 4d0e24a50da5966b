import { sql } from 'kysely';
import type { SealedState } from '#app/domain/needs/sealed-text.ts';
import type { Tx } from '#db/client.ts';

/** As the bytes lie in the database. */
export type HeldText = { version: number; keyId: string; sealed: Buffer };

/** Whether a need has one, as far as this actor may know. */
export async function findSealedState(tx: Tx, needId: string): Promise<SealedState> {
  const row = await tx
    .selectFrom('sealed_texts')
    .select(['version', 'key_id', 'written_at'])
    .where('need_id', '=', needId)
    .executeTakeFirst();
  if (!row) return { kind: 'none', version: 0 };
  return { kind: row.key_id ? 'sealed' : 'outside', version: row.version, writtenAt: row.written_at };
}

/** Puts a text, or nothing at all, in the place of the one before; the need must be locked. */
export async function putSealedText(
  tx: Tx,
  needId: string,
  version: number,
  held: { keyId: string; sealed: Buffer } | undefined,
  now: Date,
): Promise<void> {
  const row = { version, key_id: held?.keyId ?? null, sealed: held?.sealed ?? null, written_at: now };
  await tx
    .insertInto('sealed_texts')
    .values({ need_id: needId, field: 'detail', ...row })
    .onConflict((conflict) => conflict.columns(['need_id', 'field']).doUpdateSet(row))
    .execute();
}

/**
 * The bytes, with the reading recorded in the same transaction; undefined, and nothing recorded, where there are none
 * or this actor has no right to them at this moment.
 */
export async function openSealed(tx: Tx, needId: string, now: Date): Promise<HeldText | undefined> {
  const { rows } = await sql<{ held_version: number; held_key: string; held_bytes: Buffer }>`
    select * from app.open_sealed(${needId}::uuid, ${now}::timestamptz)`.execute(tx);
  const [row] = rows;
  return row && { version: row.held_version, keyId: row.held_key, sealed: row.held_bytes };
}
