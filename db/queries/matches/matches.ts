import { sql } from 'kysely';
import type { ClosingCode } from '#app/domain/codes/closing.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import { ENDED, LIVE, PROPOSED_ON, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { NotKept } from '#app/domain/principles/check-closing.ts';
import type { Match } from '#app/domain/matches/match.ts';
import type { Tx } from '#db/client.ts';
import { MATCH_COLUMNS, matchOf, toldMoved, toldStatus } from './row.ts';

/** A match, if this actor may know of it: a broker every one, a side those that reached it. */
export async function findMatch(tx: Tx, id: string): Promise<Match | undefined> {
  const row = await tx
    .selectFrom('matches as m')
    .select(MATCH_COLUMNS)
    .where('m.id', '=', id)
    .executeTakeFirst();
  return row && matchOf(row);
}

/** The same, locked until the transaction ends. Lock its need and its offer before it: every act does. */
export async function findMatchForUpdate(tx: Tx, id: string): Promise<Match | undefined> {
  const row = await tx
    .selectFrom('matches as m')
    .select(MATCH_COLUMNS)
    .where('m.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && matchOf(row);
}

/** The open match of a need with each of these offers, as far as this actor may know of them. */
export async function listOpenMatches(
  tx: Tx,
  needId: string,
  offerIds?: readonly string[],
): Promise<Pick<Match, 'id' | 'reference' | 'offer' | 'status'>[]> {
  let query = tx
    .selectFrom('matches as m')
    .select(MATCH_COLUMNS)
    .where('m.need_id', '=', needId)
    .where(toldStatus, 'not in', ENDED)
    .orderBy('m.id')
    .limit(500);
  if (offerIds) query = query.where('m.offer_id', 'in', offerIds);
  return (await query.execute()).map(matchOf);
}

/** The matches of a need that this actor may know of, the last that moved first: as many as anybody reads. */
export async function listMatchesOfNeed(
  tx: Tx,
  needId: string,
): Promise<Pick<Match, 'id' | 'reference' | 'offer' | 'status' | 'completedAt'>[]> {
  const rows = await tx
    .selectFrom('matches as m')
    .select(MATCH_COLUMNS)
    .where('m.need_id', '=', needId)
    .orderBy(toldMoved, 'desc')
    .orderBy('m.id')
    .limit(50)
    .execute();
  return rows.map(matchOf);
}

/**
 * The matches of a need that have ended, the last first, with why where this actor may know; `takenBack`: the acting side took
 * back what it began with the two, and does not begin it again while the need goes round.
 */
export async function listEndedMatches(
  tx: Tx,
  needId: string,
): Promise<{ id: string; offerId: string; endedAt: Date; code?: ClosingCode; takenBack: boolean }[]> {
  const rows = await tx
    .selectFrom('matches as m')
    .select([
      'm.id',
      'm.offer_id',
      toldMoved.as('updated_at'),
      sql<ClosingCode | null>`app.closing_code(m.id)`.as('code'),
      sql<boolean>`app.took_back_pair(m.need_id, m.offer_id)`.as('taken_back'),
    ])
    .where('m.need_id', '=', needId)
    .where(toldStatus, 'in', ENDED)
    .orderBy(toldMoved, 'desc')
    .orderBy('m.id')
    .limit(500)
    .execute();
  return rows.map(({ id, offer_id, updated_at, code, taken_back }) => ({
    ...{ id, offerId: offer_id, endedAt: updated_at, takenBack: taken_back },
    ...(code && { code }),
  }));
}

/**
 * With which needs these offers are not to be put together again: they have a match that has not ended, as far as the
 * actor knows of it, or the acting donor said no to it.
 */
export async function listNeedsMatched(
  tx: Tx,
  offerIds: readonly string[],
): Promise<{ needId: string; offerId: string }[]> {
  return tx
    .selectFrom('matches')
    .select(['need_id as needId', 'offer_id as offerId'])
    .where(sql<boolean>`offer_id = any (${[...offerIds]}::uuid[])`)
    .where((match) =>
      match.or([
        match('status', 'not in', ENDED),
        match.exists(
          match
            .selectFrom('match_answers as said')
            .select('said.match_id')
            .whereRef('said.match_id', '=', 'matches.id')
            .where('said.party', '=', 'donor')
            .where('said.answer', '=', 'no'),
        ),
      ]),
    )
    .execute();
}

/** Every match of several needs, the latest first. */
export async function listMatchesOf(
  tx: Tx,
  needIds: readonly string[],
): Promise<{ id: string; needId: string; offerId: string; status: MatchStatus }[]> {
  if (needIds.length === 0) return [];
  return tx
    .selectFrom('matches')
    .select(['id', 'need_id as needId', 'offer_id as offerId', 'status'])
    .where('need_id', 'in', needIds)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** A new match; undefined where these two have an open one already, seen by this actor or not. */
export async function insertMatch(
  tx: Tx,
  match: {
    reference: string;
    needId: string;
    offerId: string;
    status: Extract<MatchStatus, 'interest-declared' | 'proposed'>;
    proposed?: { by: string; answerBy: Day };
  },
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('matches')
    .values({
      reference: match.reference,
      need_id: match.needId,
      offer_id: match.offerId,
      status: match.status,
      proposed_by: match.proposed?.by ?? null,
      proposed_at: match.proposed ? now : null,
      answer_by: match.proposed?.answerBy ?? null,
      closing_code: null,
      introduced_at: null,
      agreed_at: null,
      started_on: null,
      completion_reported_at: null,
      completed_at: null,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/**
 * Whether the other side's act stands where the acting side takes its own back, before a broker proposed anything: then the
 * match goes on as that one's alone.
 */
export async function takeBackOwn(tx: Tx, matchId: string): Promise<boolean> {
  const { rows } = await sql<{
    stands: boolean;
  }>`select app.take_back_own(${matchId}::uuid) as stands`.execute(tx);
  return rows[0]!.stands;
}

/** Whether the acting side took back what it began with these two while the need goes round. */
export async function tookBackPair(tx: Tx, needId: string, offerId: string): Promise<boolean> {
  const { rows } = await sql<{ took: boolean }>`
    select app.took_back_pair(${needId}::uuid, ${offerId}::uuid) as took`.execute(tx);
  return rows[0]!.took;
}

/** Takes part in what a State asked for without learning of it; undefined where it asked for nothing. */
export async function joinRequest(tx: Tx, needId: string, offerId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string | null;
  }>`select app.join_request(${needId}::uuid, ${offerId}::uuid) as id`.execute(tx);
  return rows[0]?.id ?? undefined;
}

type Step =
  | { status: 'proposed'; proposedBy: string; answerBy: Day }
  | { status: 'introduced' | 'designing' | 'agreed' | 'completed' }
  /** With `reported` the donor says that it is complete, or the recipient that it is not. */
  | { status: 'in-delivery'; startedOn?: Day; reported?: boolean }
  /** With `notKept` where it was completed. */
  | { status: (typeof ENDED)[number]; code: ClosingCode; notKept?: readonly NotKept[] };

/**
 * Moves a match that is locked; throws where this actor may not. With `agreed` the database takes a slot of the offer, and
 * frees it when that match ends.
 */
export async function updateMatch(tx: Tx, id: string, step: Step, now: Date): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('matches')
    .set({ status: step.status, updated_at: now, ...stampsOf(step, now) })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error('The match was not there to be moved.');
}

/** Why it closed, if this actor may know. */
export async function findClosingCode(tx: Tx, id: string): Promise<ClosingCode | undefined> {
  const { rows } = await sql<{
    code: ClosingCode | null;
  }>`select app.closing_code(${id}::uuid) as code`.execute(tx);
  return rows[0]?.code ?? undefined;
}

/** How many matches of a State's needs of these themes go on, this need's with them: what it takes in already. */
export async function countRunningInTheme(
  tx: Tx,
  need: { stateCode: string; themes: readonly ThemeCode[] },
): Promise<number> {
  const { count } = await tx
    .selectFrom('matches as m')
    .innerJoin('needs as n', 'n.id', 'm.need_id')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('m.status', 'in', LIVE)
    .where('n.state_code', '=', need.stateCode)
    .where(sql<boolean>`n.themes && ${[...need.themes]}::text[]`)
    .executeTakeFirstOrThrow();
  return count;
}

export type Activity = {
  matchId: string;
  reference: string;
  status: MatchStatus;
  donor: string;
  need: { id: string; reference: string; title: string; textLanguage: string };
};

/** What goes on in a State in these themes already, for another need: proposed or further, the latest first. For brokers. */
export async function listActivity(
  tx: Tx,
  need: { id: string; stateCode: string; themes: readonly string[] },
): Promise<Activity[]> {
  const rows = await tx
    .selectFrom('matches as m')
    .innerJoin('needs as n', 'n.id', 'm.need_id')
    .select(['m.id', 'm.reference', 'm.status', 'm.donor_name'])
    .select(['n.id as need_id', 'n.reference as need_reference', 'n.title', 'n.text_language'])
    .where('m.status', 'in', PROPOSED_ON)
    .where('n.state_code', '=', need.stateCode)
    .where('n.id', '<>', need.id)
    .where(
      sql<boolean>`exists (select from unnest(n.themes) code where split_part(code, '-', 1) = any (${[...need.themes]}::text[]))`,
    )
    .orderBy('m.updated_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    matchId: row.id,
    reference: row.reference,
    status: row.status,
    donor: row.donor_name,
    need: {
      id: row.need_id,
      reference: row.need_reference,
      title: row.title,
      textLanguage: row.text_language,
    },
  }));
}

function stampsOf(step: Step, now: Date) {
  switch (step.status) {
    case 'proposed':
      return { proposed_by: step.proposedBy, proposed_at: now, answer_by: step.answerBy };
    case 'introduced':
      return { introduced_at: now };
    case 'designing':
      return {};
    case 'agreed':
      return { agreed_at: now };
    case 'in-delivery':
      return {
        ...(step.startedOn && { started_on: step.startedOn }),
        ...(step.reported !== undefined && { completion_reported_at: step.reported ? now : null }),
      };
    case 'completed':
      return { completed_at: now, completion_reported_at: null };
    case 'closed':
      return { closing_code: step.code, ...(step.notKept && { not_kept: [...step.notKept] }) };
    case 'left':
    case 'terminated':
    case 'lapsed':
      return { closing_code: step.code };
  }
}
