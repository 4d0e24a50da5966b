import { sql, type Selectable } from 'kysely';
import type { Need } from '#app/domain/needs/need.ts';
import type { UnmetNext } from '#app/domain/needs/unmet.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';
import { roundColumns, roundOf, type Round } from './round.ts';

/** One line of a list of needs, for readers who may see them whole. */
export type NeedLine = Pick<
  Need,
  | 'id'
  | 'reference'
  | 'title'
  | 'textLanguage'
  | 'status'
  | 'themes'
  | 'stateCode'
  | 'updatedAt'
  | 'submittedAt'
  | 'validatedAt'
  | 'circulatedAt'
  | 'circulatesUntil'
  | 'shortlistedAt'
  | 'tiers'
  | 'servedTiers'
  | 'reach'
  | 'agreedReach'
>;

/** A delegation's own line. */
export type OwnNeedLine = NeedLine &
  Round & {
    at: string;
    /** What a broker said comes next of one that nobody met. */
    unmetNext?: UnmetNext;
    /** Nobody met it, and the State has not agreed to another round since. */
    asksAgain: boolean;
  };

const COLUMNS = [
  'id',
  'reference',
  'title',
  'text_language',
  'status',
  'themes',
  'state_code',
  'tiers',
  'served_tiers',
  'updated_at',
  'submitted_at',
  'validated_at',
  'circulated_at',
  'circulates_until',
  'shortlisted_at',
  'reach',
  'agreed_reach',
] as const satisfies readonly (keyof Database['needs'])[];

export const NEEDS_A_PAGE = 50;

/**
 * A delegation's own needs, last touched first, one more than a page so that the page knows whether another follows.
 * Keyset: `after` is the last line seen.
 */
export async function listOwnNeeds(
  tx: Tx,
  organisationId: string,
  after?: { updatedAt: string; id: string },
): Promise<OwnNeedLine[]> {
  let query = tx
    .selectFrom('needs')
    .select(COLUMNS)
    .select(roundColumns)
    .select([
      // Microseconds, which JavaScript's Date would cut off the cursor.
      sql<string>`updated_at::text`.as('at'),
      'unmet_next',
      sql<boolean>`status = 'unmet' and not exists (select from need_consents c where c.need_id = needs.id and c.at > needs.unmet_at)`.as(
        'asks_again',
      ),
    ])
    .where('organisation_id', '=', organisationId)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(NEEDS_A_PAGE + 1);
  if (after)
    query = query.where(
      sql<boolean>`(updated_at, id) < (${after.updatedAt}::timestamptz, ${after.id}::uuid)`,
    );
  const rows = await query.execute();
  return rows.map((row) => ({
    ...lineOf(row),
    ...roundOf(row),
    at: row.at,
    unmetNext: row.unmet_next ?? undefined,
    asksAgain: row.asks_again,
  }));
}

/** Handed in and not ended, of one State, save one: where a broker looks for duplicates. */
export async function listOtherOpenNeeds(tx: Tx, need: Pick<Need, 'id' | 'stateCode'>): Promise<NeedLine[]> {
  const rows = await tx
    .selectFrom('needs')
    .select(COLUMNS)
    .where('state_code', '=', need.stateCode)
    .where('status', 'not in', ['draft', 'withdrawn'])
    .where('id', '<>', need.id)
    .orderBy('updated_at', 'desc')
    .limit(100)
    .execute();
  return rows.map(lineOf);
}

type Row = Pick<Selectable<Database['needs']>, (typeof COLUMNS)[number]>;

function lineOf(row: Row): NeedLine {
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    textLanguage: row.text_language,
    status: row.status,
    themes: row.themes,
    stateCode: row.state_code,
    tiers: row.tiers,
    servedTiers: row.served_tiers ?? undefined,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at ?? undefined,
    validatedAt: row.validated_at ?? undefined,
    circulatedAt: row.circulated_at ?? undefined,
    circulatesUntil: row.circulates_until ?? undefined,
    shortlistedAt: row.shortlisted_at ?? undefined,
    reach: row.reach ?? undefined,
    agreedReach: row.agreed_reach ?? undefined,
  };
}
