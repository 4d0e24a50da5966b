import { sql } from 'kysely';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { MatchReport, ReportAction } from '#app/domain/matches/delivery/report.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { nameThen } from '#db/queries/organisations/names.ts';

export type NewReport = Partial<
  Pick<
    MatchReport,
    'happenedOn' | 'state' | 'months' | 'results' | 'milestones' | 'participants' | 'text' | 'shared'
  >
>;

/**
 * What a side, a verifier or a broker says of a match; its act is an event of its own, in the same transaction.
 *
 * @returns false where it was said already and is said once only (feedback, and each follow-up)
 */
export async function insertReport(
  tx: Tx,
  by: ActingPerson,
  matchId: string,
  action: ReportAction,
  said: NewReport,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('match_reports')
    .values({
      match_id: matchId,
      action,
      party: SIDES[by.role] ?? null,
      person_id: by.personId,
      role: by.role as 'donor',
      organisation_id: by.organisationId,
      at: now,
      happened_on: said.happenedOn ?? null,
      state: said.state ?? null,
      months: said.months ?? null,
      results: [...(said.results ?? [])],
      milestones: JSON.stringify(said.milestones ?? {}),
      women: said.participants?.women ?? null,
      men: said.participants?.men ?? null,
      unsaid: said.participants?.unsaid ?? null,
      text: said.text ?? '',
      shared: said.shared ?? true,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

const SIDES: Partial<Record<ActingPerson['role'], Party>> = { donor: 'donor', focal_point: 'recipient' };

/** Everything that was said of a match, oldest first, each text as far as this actor may read it. */
export async function listReports(tx: Tx, matchId: string): Promise<MatchReport[]> {
  const rows = await tx
    .selectFrom('match_reports as e')
    .select(['e.id', 'e.action', 'e.party', 'e.at', 'e.happened_on', 'e.state', 'e.months', 'e.results'])
    .select(['e.women', 'e.men', 'e.unsaid'])
    .select(['e.milestones', 'e.shared', nameThen('e.organisation_id', 'e.at').as('organisation')])
    .select([
      sql<string | null>`app.report_text(e.id)`.as('said'),
      sql<string | null>`app.plan_actor(e.match_id, e.person_id)`.as('person'),
    ])
    .where('e.match_id', '=', matchId)
    .orderBy('e.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    action: row.action,
    party: row.party ?? undefined,
    at: row.at,
    happenedOn: row.happened_on ?? undefined,
    state: row.state ?? undefined,
    months: row.months ?? undefined,
    results: row.results,
    milestones: row.milestones,
    ...(row.women !== null && {
      participants: { women: row.women, men: row.men ?? 0, unsaid: row.unsaid ?? undefined },
    }),
    text: row.said ?? undefined,
    shared: row.shared,
    person: row.person ?? undefined,
    organisation: row.organisation ?? undefined,
  }));
}

/** When a side last did something about it; undefined before the introduction, or out of this actor's reach. */
export async function findLastSound(tx: Tx, matchId: string): Promise<Date | undefined> {
  const { rows } = await sql<{
    at: Date | null;
  }>`select app.match_last_sound(${matchId}::uuid) as at`.execute(tx);
  return rows[0]?.at ?? undefined;
}

/**
 * A verifier raises a dispute about a match that it was told the reference of. Nothing comes back: it does not learn
 * whether there is such a match.
 */
export async function disputeAsVerifier(tx: Tx, reference: string, text: string, now: Date): Promise<void> {
  await sql`select app.dispute_as_verifier(${reference}, ${text}, ${now})`.execute(tx);
}
