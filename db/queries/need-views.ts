import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { MaskedView } from '#app/domain/needs/need.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';

/** All that a donor, hub or verifier gets of a need before introduction. Nothing here is read from `needs`. */
export type MaskedNeed = MaskedView & { id: string; circulating: boolean; circulatesUntil: Day };

export const MASKED_NEEDS_A_PAGE = 30;

/**
 * Needs that circulate on a day, the State masked: first to close first, then by reference, which is random. One more
 * than a page, so that the page knows whether another follows. There is no count.
 */
export async function listCirculatingNeeds(
  tx: Tx,
  on: Day,
  filter: {
    themes?: readonly ThemeCode[];
    regions?: readonly string[];
    after?: { circulatesUntil: string; reference: string };
    limit?: number;
  } = {},
): Promise<MaskedNeed[]> {
  let query = tx
    .selectFrom('masked_needs')
    .select(COLUMNS)
    .where('circulating', '=', true)
    .where('circulates_until', '>=', on)
    .orderBy('circulates_until')
    .orderBy('reference')
    .limit(filter.limit ?? MASKED_NEEDS_A_PAGE + 1);
  if (filter.themes) query = query.where(sql<boolean>`themes && ${[...filter.themes]}::text[]`);
  if (filter.regions) query = query.where(sql<boolean>`region = any(${[...filter.regions]}::text[])`);
  if (filter.after) {
    const { circulatesUntil, reference } = filter.after;
    query = query.where(
      sql<boolean>`(circulates_until, reference) > (${circulatesUntil}::date, ${reference})`,
    );
  }
  return (await query.execute()).map(maskedNeedOf);
}

/** One of them, or one that this donor has a match on although it circulates no longer. */
export async function findMaskedNeed(tx: Tx, id: string): Promise<MaskedNeed | undefined> {
  const row = await tx
    .selectFrom('masked_needs')
    .select(COLUMNS)
    .where('need_id', '=', id)
    .executeTakeFirst();
  return row && maskedNeedOf(row);
}

/** Whether a need circulates, held so until this transaction ends: nobody can withdraw it in between. */
export async function holdCirculatingNeed(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean;
  }>`select app.hold_circulating_need(${id}::uuid) as held`.execute(tx);
  return rows[0]?.held ?? false;
}

/** Puts the view that the State agreed to where donors read it. */
export async function putMaskedNeed(
  tx: Tx,
  needId: string,
  view: MaskedView,
  circulatesUntil: Day,
): Promise<void> {
  const row = {
    reference: view.reference,
    themes: [...view.themes],
    region: view.region,
    size_band: view.sizeBand ?? null,
    circulating: true,
    circulates_until: circulatesUntil,
  };
  await tx
    .insertInto('masked_needs')
    .values({ need_id: needId, ...row })
    .onConflict((conflict) => conflict.column('need_id').doUpdateSet(row))
    .execute();
}

/** Takes the view from donors' lists, or gives it back unchanged after a pause. */
export async function setCirculating(tx: Tx, needId: string, circulating: boolean): Promise<void> {
  await tx.updateTable('masked_needs').set({ circulating }).where('need_id', '=', needId).execute();
}

const COLUMNS = [
  'need_id',
  'reference',
  'themes',
  'region',
  'size_band',
  'circulating',
  'circulates_until',
] as const satisfies readonly (keyof Database['masked_needs'])[];

function maskedNeedOf(row: Pick<Database['masked_needs'], (typeof COLUMNS)[number]>): MaskedNeed {
  return {
    id: row.need_id,
    reference: row.reference,
    themes: row.themes,
    region: row.region,
    ...(row.size_band ? { sizeBand: row.size_band } : {}),
    circulating: row.circulating,
    circulatesUntil: row.circulates_until,
  };
}
