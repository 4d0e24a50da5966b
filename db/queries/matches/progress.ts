import { sql } from 'kysely';
import type { FollowUpMonths, MatchReport, ReportAction } from '#app/domain/matches/delivery/report.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { Tx } from '#db/client.ts';

/** What the next step of an introduced match rests on, without a word of anybody's. */
export type ListedProgress = {
  /** When a side was last heard of; undefined before the introduction, or out of this actor's reach. */
  lastSound?: Date;
  /** The sides whose confirmation is of the plan as it is now. */
  confirmed: Party[];
  reports: {
    action: ReportAction;
    party?: Party;
    months?: FollowUpMonths;
    state?: MatchReport['state'];
    at: Date;
  }[];
  reportedAt?: Date;
};

/** Of the matches of a list, in one query, as far as this actor may read of each; by match. */
export async function listProgress(
  tx: Tx,
  matchIds: readonly string[],
): Promise<ReadonlyMap<string, ListedProgress>> {
  if (matchIds.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    last_sound: Date | null;
    confirmed: Party[];
    reports:
      | {
          action: ReportAction;
          party: Party | null;
          months: FollowUpMonths | null;
          state: NonNullable<MatchReport['state']> | null;
          at: string;
        }[]
      | null;
    reported_at: Date | null;
  }>`
    select m.id, app.match_last_sound(m.id) as last_sound,
      array(select c.party from match_confirmations c join match_plans p on p.match_id = c.match_id and p.revision = c.revision
        where c.match_id = m.id) as confirmed,
      (select jsonb_agg(jsonb_build_object('action', r.action, 'party', r.party, 'months', r.months, 'state', r.state, 'at', r.at) order by r.id) from match_reports r
        where r.match_id = m.id and r.action in ('feedback', 'follow-up', 'dispute', 'settle', 'resolve',
          'complete', 'confirm-completion', 'refuse-completion')) as reports,
      (select max(r.at) from match_reports r where r.match_id = m.id and r.action = 'report') as reported_at
    from matches m where m.id = any(${matchIds}) and m.introduced_at is not null`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        lastSound: row.last_sound ?? undefined,
        confirmed: row.confirmed,
        reports: (row.reports ?? []).map(({ action, party, months, state, at }) => ({
          action,
          party: party ?? undefined,
          months: months ?? undefined,
          state: state ?? undefined,
          at: new Date(at),
        })),
        reportedAt: row.reported_at ?? undefined,
      },
    ]),
  );
}
