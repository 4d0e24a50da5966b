import { sql } from 'kysely';
import { PROPOSED_ON } from '#app/domain/matches/statuses.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Shortlist } from '#app/domain/needs/next-step.ts';
import type { Tx } from '#db/client.ts';
import { sinceHandedIn, type SinceHandedIn } from './handed-in.ts';

/** Of `needs`: what its next step rests on, where its own row does not say it. */
export type Round = {
  /** Only where its State chooses. */
  shortlist?: Shortlist;
  /** The first last day of what it has still to answer. */
  chooseBy?: Day;
  /** When its State last agreed to a view. */
  consentedAt?: Date;
} & SinceHandedIn;

const handedIn = (action: 'take-up' | 'authenticate') =>
  sql<Date | null>`case when status = 'submitted' then ${sinceHandedIn(sql`needs.id`, action)} end`;

/** As the desk tells who waits (`db/queries/desk/desk.ts`), for brokers and the need's own State. */
export const roundColumns = [
  sql<Shortlist | null>`case when status = 'shortlisting' then case
    when app.choose_by(id) is not null then 'to-choose'
    when exists (select from matches m where m.need_id = needs.id
      and m.status = any (${[...PROPOSED_ON]}::text[])) then 'chosen'
    when app.has_open_answers(id) then 'to-put' else 'nobody' end end`.as('shortlist'),
  sql<Day | null>`case when status = 'shortlisting' then app.choose_by(id)::text end`.as('choose_by'),
  sql<Date | null>`(select max(c.at) from need_consents c where c.need_id = needs.id)`.as('consented_at'),
  handedIn('take-up').as('taken_up_at'),
  handedIn('authenticate').as('authenticated_at'),
] as const;

export function roundOf(row: {
  shortlist: Shortlist | null;
  choose_by: Day | null;
  consented_at: Date | null;
  taken_up_at: Date | null;
  authenticated_at: Date | null;
}): Round {
  return {
    ...(row.shortlist && { shortlist: row.shortlist }),
    ...(row.choose_by && { chooseBy: row.choose_by }),
    ...(row.consented_at && { consentedAt: row.consented_at }),
    ...(row.taken_up_at && { takenUpAt: row.taken_up_at }),
    ...(row.authenticated_at && { authenticatedAt: row.authenticated_at }),
  };
}

export async function findRound(tx: Tx, needId: string): Promise<Round> {
  const row = await tx.selectFrom('needs').select(roundColumns).where('id', '=', needId).executeTakeFirst();
  return row ? roundOf(row) : {};
}
