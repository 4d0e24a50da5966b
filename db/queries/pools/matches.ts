import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { MatchReport, ResultReached } from '#app/domain/matches/delivery/report.ts';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { Contact } from '#app/domain/matches/match.ts';
import { NO_ANNEX, NO_RESPONSIBILITIES, type Plan } from '#app/domain/matches/plan/plan.ts';
import type { PoolMatchMoments } from '#app/domain/pools/next-step.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Share } from '#app/domain/pools/shares.ts';
import type { Tx } from '#db/client.ts';

/** A match of a pool, as far as a State in it takes part, or its hub after the introduction. */
export type PoolMatch = {
  id: string;
  poolId: string;
  /** The State's own row; absent for a hub. */
  memberId?: string;
  reference: string;
  offer: { id: string; reference: string; title: string; textLanguage: string };
  donor: string;
  status: MatchStatus;
  answerBy?: Day;
  answer?: 'yes' | 'no';
  planRevision?: number;
  /** The revision of the plan to which this State agreed last. */
  agreedRevision?: number;
  completionReported: boolean;
  received?: ResultReached;
};

export async function listPoolMatches(tx: Tx, poolId?: string): Promise<PoolMatch[]> {
  const { rows } = await sql<MatchRow>`select * from app.pool_matches_of_mine()
    where ${poolId ?? null}::uuid is null or pool_id = ${poolId ?? null}::uuid order by reference`.execute(
    tx,
  );
  return rows.map(matchOf);
}

export async function findPoolMatch(tx: Tx, id: string): Promise<PoolMatch | undefined> {
  const { rows } =
    await sql<MatchRow>`select * from app.pool_matches_of_mine() where match_id = ${id}::uuid`.execute(tx);
  return rows[0] && matchOf(rows[0]);
}

/** When a match came to where it is, for the State that reads it; undefined for everybody else. */
export async function findPoolMatchMoments(tx: Tx, id: string): Promise<PoolMatchMoments | undefined> {
  const { rows } = await sql<MomentsRow>`select * from app.pool_match_moments(${id}::uuid)`.execute(tx);
  const [row] = rows;
  return (
    row && {
      ...(row.proposed_at && { proposedAt: row.proposed_at }),
      ...(row.answered_at && { answeredAt: row.answered_at }),
      ...(row.introduced_at && { introducedAt: row.introduced_at }),
      ...(row.agreed_plan_at && { agreedPlanAt: row.agreed_plan_at }),
      ...(row.agreed_at && { agreedAt: row.agreed_at }),
      ...(row.started_on && { startedOn: row.started_on }),
      ...(row.completion_reported_at && { completionReportedAt: row.completion_reported_at }),
      ...(row.received_at && { receivedAt: row.received_at }),
      updatedAt: row.updated_at,
    }
  );
}

type MomentsRow = {
  proposed_at: Date | null;
  answered_at: Date | null;
  introduced_at: Date | null;
  agreed_plan_at: Date | null;
  agreed_at: Date | null;
  started_on: Day | null;
  completion_reported_at: Date | null;
  received_at: Date | null;
  updated_at: Date;
};

type MatchRow = {
  match_id: string;
  pool_id: string;
  member_id: string | null;
  reference: string;
  offer_id: string;
  offer_reference: string;
  offer_title: string;
  offer_language: string;
  donor_name: string;
  status: MatchStatus;
  answer_by: Day | null;
  answer: 'yes' | 'no' | null;
  plan_revision: number | null;
  agreed_revision: number | null;
  completion_reported: boolean;
  received: ResultReached | null;
};

function matchOf(row: MatchRow): PoolMatch {
  return {
    id: row.match_id,
    poolId: row.pool_id,
    ...(row.member_id && { memberId: row.member_id }),
    reference: row.reference,
    offer: {
      id: row.offer_id,
      reference: row.offer_reference,
      title: row.offer_title,
      textLanguage: row.offer_language,
    },
    donor: row.donor_name,
    status: row.status,
    ...(row.answer_by && { answerBy: row.answer_by }),
    ...(row.answer && { answer: row.answer }),
    ...(row.plan_revision !== null && { planRevision: row.plan_revision }),
    ...(row.agreed_revision !== null && { agreedRevision: row.agreed_revision }),
    completionReported: row.completion_reported,
    ...(row.received && { received: row.received }),
  };
}

/** The joint plan, for a State that said yes and for the hub; it names nobody. */
export async function findPoolPlan(tx: Tx, matchId: string): Promise<Plan | undefined> {
  const { rows } = await sql<{
    revision: number;
    outcomes: Plan['outcomes'];
    milestones: Plan['milestones'];
    starts_on: Day | null;
    ends_on: Day | null;
    remains: string;
    monitoring: string;
    responsibilities: Partial<Plan['responsibilities']>;
    annex: Partial<Plan['annex']>;
    origin: Plan['origin'];
    opened_at: Date;
    updated_at: Date;
  }>`select * from app.pool_plan(${matchId}::uuid)`.execute(tx);
  const [row] = rows;
  return (
    row && {
      matchId,
      revision: row.revision,
      outcomes: row.outcomes,
      milestones: row.milestones,
      ...(row.starts_on && { startsOn: row.starts_on }),
      ...(row.ends_on && { endsOn: row.ends_on }),
      remains: row.remains,
      monitoring: row.monitoring,
      responsibilities: { ...NO_RESPONSIBILITIES, ...row.responsibilities },
      annex: { ...NO_ANNEX, ...row.annex },
      origin: row.origin,
      openedAt: row.opened_at,
      updatedAt: row.updated_at,
    }
  );
}

/** What the donor said of how it goes, for a State that said yes, oldest first; no other side's word is among it. */
export async function listPoolReports(tx: Tx, matchId: string): Promise<MatchReport[]> {
  const { rows } = await sql<{
    id: string;
    action: MatchReport['action'];
    at: Date;
    happened_on: Day | null;
    state: NonNullable<MatchReport['state']> | null;
    milestones: MatchReport['milestones'];
    women: number | null;
    men: number | null;
    unsaid: number | null;
    said: string;
    person: string;
    organisation: string | null;
  }>`select * from app.pool_reports(${matchId}::uuid)`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    action: row.action,
    party: 'donor',
    at: row.at,
    ...(row.happened_on && { happenedOn: row.happened_on }),
    ...(row.state && { state: row.state }),
    results: [],
    milestones: row.milestones,
    ...(row.women !== null && {
      participants: { women: row.women, men: row.men ?? 0, unsaid: row.unsaid ?? undefined },
    }),
    text: row.said,
    shared: true,
    person: row.person,
    ...(row.organisation && { organisation: row.organisation }),
  }));
}

/** Whom a State that said yes reaches on the donor's side, after the introduction. */
export async function findPoolDonorCard(tx: Tx, matchId: string): Promise<Contact | undefined> {
  const { rows } = await sql<{
    name: string;
    post: string;
    email: string;
    organisation_name: string;
    state_code: string | null;
  }>`select * from app.pool_donor_card(${matchId}::uuid)`.execute(tx);
  const [row] = rows;
  return (
    row && {
      party: 'donor',
      name: row.name,
      post: row.post,
      email: row.email,
      organisation: row.organisation_name,
      stateCode: row.state_code ?? undefined,
    }
  );
}

export type StateWord =
  | { word: 'yes' | 'no' }
  | { word: 'plan'; revision: number }
  | { word: 'received'; result: ResultReached; seats: number; days: number; said: string };

const NOTHING_RECEIVED = { result: null, seats: null, days: null, said: '' };

/** A State's word, for itself alone. @returns why it was not taken, if it was not */
export async function sayForState(
  tx: Tx,
  matchId: string,
  said: StateWord,
  now: Date,
): Promise<RefusalReason | undefined> {
  const revision = said.word === 'plan' ? said.revision : null;
  const { result, seats, days, said: words } = said.word === 'received' ? said : NOTHING_RECEIVED;
  const { rows } = await sql<{ came: RefusalReason | 'done' }>`
    select app.say_for_state(${matchId}::uuid, ${said.word}, ${revision}::int, ${result}::text, ${seats}::int, ${days}::int,
      ${words}::text, ${now}::timestamptz) as came`.execute(tx);
  const { came } = rows[0]!;
  return came === 'done' ? undefined : came;
}

/** A State in a match, with its share as far as one is set. */
export type SharedOut = {
  poolId: string;
  memberId: string;
  organisation: string;
  stateCode: string;
  share?: Share;
  received?: Pick<Share, 'seats' | 'days'>;
  /** It agreed to the plan as it is. */
  agreed: boolean;
};

/** The States for whom a match is made: for its hub, brokers, and a donor that was introduced to them. */
export async function listShares(tx: Tx, matchId: string): Promise<SharedOut[]> {
  const { rows } = await sql<{
    pool_id: string;
    member_id: string;
    organisation: string;
    state_code: string;
    seats: number | null;
    days: number | null;
    budget: number | null;
    received_seats: number | null;
    received_days: number | null;
    agreed: boolean;
  }>`select * from app.shares_of(${matchId}::uuid)`.execute(tx);
  return rows.map((row) => ({
    poolId: row.pool_id,
    memberId: row.member_id,
    organisation: row.organisation,
    stateCode: row.state_code,
    agreed: row.agreed,
    ...(row.seats !== null &&
      row.days !== null &&
      row.budget !== null && { share: { seats: row.seats, days: row.days, budget: row.budget } }),
    ...(row.received_seats !== null &&
      row.received_days !== null && { received: { seats: row.received_seats, days: row.received_days } }),
  }));
}

/** What each State of a match said of what it received, so far: for its hub, brokers, and a donor that was introduced to them. */
export async function listReceived(
  tx: Tx,
  matchId: string,
): Promise<{ memberId: string; result: ResultReached; said: string }[]> {
  const { rows } = await sql<{ member_id: string; result: ResultReached; said: string }>`
    select * from app.pool_received(${matchId}::uuid)`.execute(tx);
  return rows.map(({ member_id: memberId, result, said }) => ({ memberId, result, said }));
}

/** How much of what States that left set free is left to give, for the same readers. */
export async function findFreedShares(tx: Tx, matchId: string): Promise<Share | undefined> {
  const { rows } = await sql<Share>`select * from app.freed_shares(${matchId}::uuid)`.execute(tx);
  return rows[0];
}

/** A State's own, with what it said of what it received. */
export async function findOwnShare(
  tx: Tx,
  matchId: string,
): Promise<(Share & { received?: Pick<Share, 'seats' | 'days'> & { said: string } }) | undefined> {
  const row = await tx
    .selectFrom('pool_shares as s')
    .leftJoin('pool_words as w', (join) =>
      join
        .onRef('w.match_id', '=', 's.match_id')
        .onRef('w.member_id', '=', 's.member_id')
        .on('w.word', '=', 'received'),
    )
    .select(['s.seats', 's.days', 's.budget', 's.received_seats', 's.received_days', 'w.said'])
    .where('s.match_id', '=', matchId)
    .where('s.freed_at', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      seats: row.seats,
      days: row.days,
      budget: row.budget,
      ...(row.received_seats !== null &&
        row.received_days !== null && {
          received: { seats: row.received_seats, days: row.received_days, said: row.said ?? '' },
        }),
    }
  );
}

/** The hub says who gets how much. @returns why it was not taken, if it was not */
export async function putShares(
  tx: Tx,
  matchId: string,
  shares: readonly (Share & { member: string })[],
  now: Date,
): Promise<RefusalReason | undefined> {
  const { rows } = await sql<{ came: RefusalReason | 'done' }>`
    select app.set_pool_shares(${matchId}::uuid, ${JSON.stringify(shares)}::jsonb, ${now}::timestamptz) as came`.execute(
    tx,
  );
  const { came } = rows[0]!;
  return came === 'done' ? undefined : came;
}

/** Whom other shares of a match concern; `own` for who has a match of their own. For the outbox alone. */
export async function listToldOfShares(
  tx: Tx,
  matchId: string,
  agreed: boolean,
): Promise<{ email: string; language: UiLanguage; own: boolean }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage; own: boolean }>`
    select * from app.told_of_shares(${matchId}::uuid, ${agreed})`.execute(tx);
  return rows;
}

/** Proposals whose States have not all answered by their day; for the clock. */
export async function listPoolsPastAnswer(tx: Tx, today: Day): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from app.pools_past_answer(${today}::date) as p (id)`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function settlePool(
  tx: Tx,
  matchId: string,
  today: Day,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ came: string | null }>`
    select app.settle_pool(${matchId}::uuid, ${today}::date, ${now}::timestamptz) as came`.execute(tx);
  return rows[0]?.came ?? undefined;
}
