import { sql, type Selectable } from 'kysely';
import type { Match } from '#app/domain/matches/match.ts';
import type { MatchStatus } from '#app/domain/matches/statuses.ts';
import type { Database } from '#db/schema/database.ts';

/**
 * How a match `m` stands for whoever reads it, and when it came there: a side that took back what it had begun, before a
 * broker proposed it, reads that it is closed since then, whether or not the other side's act still stands in it. Until then its
 * own act is when it came there: one that the other side began before it keeps the other's days.
 */
export const toldStatus = sql<MatchStatus>`(case when m.proposed_at is null and app.took_back_at(m.id) is not null
  then 'closed' else m.status end)`;
export const toldMoved = sql<Date>`(case when m.proposed_at is null then coalesce(app.took_back_at(m.id), app.own_act_at(m.id), m.updated_at)
  else m.updated_at end)`;

/** All that any party may read of a match itself; why it closed is not among it. */
export const MATCH_COLUMNS = [
  'm.id',
  'm.reference',
  'm.need_id',
  'm.offer_id',
  'm.offer_reference',
  'm.offer_title',
  'm.offer_language',
  'm.donor_organisation_id',
  'm.donor_name',
  'm.donor_state',
  toldStatus.as('status'),
  'm.proposed_at',
  'm.answer_by',
  'm.introduced_at',
  'm.agreed_at',
  'm.started_on',
  'm.completion_reported_at',
  'm.completed_at',
  'm.not_kept',
  'm.created_at',
  toldMoved.as('updated_at'),
] as const;

type Unprefixed<C> = C extends `m.${infer Name}` ? Name : never;
export type MatchRow = Pick<
  Selectable<Database['matches']>,
  (Unprefixed<(typeof MATCH_COLUMNS)[number]> | 'status' | 'updated_at') & keyof Database['matches']
>;

export function matchOf(row: MatchRow): Match {
  return {
    id: row.id,
    reference: row.reference,
    needId: row.need_id,
    offer: {
      id: row.offer_id,
      reference: row.offer_reference,
      title: row.offer_title,
      textLanguage: row.offer_language,
    },
    donor: {
      organisationId: row.donor_organisation_id,
      name: row.donor_name,
      stateCode: row.donor_state ?? undefined,
    },
    status: row.status,
    proposedAt: row.proposed_at ?? undefined,
    answerBy: row.answer_by ?? undefined,
    introducedAt: row.introduced_at ?? undefined,
    agreedAt: row.agreed_at ?? undefined,
    startedOn: row.started_on ?? undefined,
    completionReportedAt: row.completion_reported_at ?? undefined,
    completedAt: row.completed_at ?? undefined,
    notKept: row.not_kept ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
