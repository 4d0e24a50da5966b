import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { ReturnCode } from '#app/domain/needs/return-codes.ts';
import type { Pool, PoolMember } from '#app/domain/pools/pool.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import type { Tx } from '#db/client.ts';
import { NEED_COLUMNS, needColumns, needOf } from '#db/queries/needs/row.ts';

/** A pooled need as its hub writes it: once, and for the area around the States that are asked. */
export async function insertPooledNeed(
  tx: Tx,
  need: Pick<Need, 'id' | 'reference' | 'organisationId' | 'authorId'> & { area: string },
  content: Partial<NeedContent>,
  now: Date,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('needs')
    .values({
      ...needColumns(content),
      id: need.id,
      reference: need.reference,
      organisation_id: need.organisationId,
      author_id: need.authorId,
      state_code: need.area,
      pooled: true,
      // The States agree to all of what is shown, or do not join: nothing of it waits for their word later.
      served_tiers: '{}',
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function insertPool(
  tx: Tx,
  pool: Pick<Pool, 'id' | 'needId' | 'viewHash' | 'states'> & { hubId: string; by: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('pools')
    .values({
      id: pool.id,
      need_id: pool.needId,
      hub_id: pool.hubId,
      view_hash: pool.viewHash,
      states: pool.states,
      proposed_by: pool.by,
      proposed_at: now,
    })
    .execute();
}

/** Asks the States of these needs. @returns how many, each State once */
export async function inviteStates(
  tx: Tx,
  poolId: string,
  needIds: readonly string[],
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ asked: number }>`
    select app.invite_to_pool(${poolId}::uuid, ${[...needIds]}::uuid[], ${now}::timestamptz) as asked`.execute(
    tx,
  );
  return rows[0]!.asked;
}

/** Those that this actor may look at, newest first. */
export async function listPools(tx: Tx, limit: number): Promise<Pool[]> {
  return (await pools(tx).orderBy('p.proposed_at', 'desc').orderBy('p.id').limit(limit).execute()).map(
    poolOf,
  );
}

export async function findPool(tx: Tx, id: string): Promise<Pool | undefined> {
  const row = await pools(tx).where('p.id', '=', id).executeTakeFirst();
  return row && poolOf(row);
}

export async function findPoolOfNeed(tx: Tx, needId: string): Promise<Pool | undefined> {
  const row = await pools(tx).where('p.need_id', '=', needId).executeTakeFirst();
  return row && poolOf(row);
}

function pools(tx: Tx) {
  return tx
    .selectFrom('pools as p')
    .innerJoin('organisations as o', 'o.id', 'p.hub_id')
    .leftJoin('need_views as r', (join) =>
      join.onRef('r.need_id', '=', 'p.need_id').on('r.audience', '=', 'registered'),
    )
    .leftJoin('need_views as v', (join) =>
      join.onRef('v.need_id', '=', 'p.need_id').on('v.audience', '=', 'parties'),
    )
    .select(['p.id', 'p.need_id', 'p.hub_id', 'o.name as hub_name', 'p.view_hash', 'p.states'])
    .select(['p.proposed_at', 'p.handed_in_at', 'p.ended_at', 'r.view as registered', 'v.view as parties'])
    .select(sql<NeedStatus | null>`app.pool_stands(p.id)`.as('need_status'));
}

type PoolRow = Awaited<ReturnType<ReturnType<typeof pools>['execute']>>[number];

function poolOf(row: PoolRow): Pool {
  return {
    id: row.id,
    needId: row.need_id,
    hub: { id: row.hub_id, name: row.hub_name },
    viewHash: row.view_hash,
    states: row.states,
    proposedAt: row.proposed_at,
    ...(row.handed_in_at && { handedInAt: row.handed_in_at }),
    ...(row.ended_at && { endedAt: row.ended_at }),
    ...(row.need_status && { needStatus: row.need_status }),
    views: {
      ...(row.registered && { registered: row.registered }),
      ...(row.parties && { parties: row.parties }),
    },
  };
}

/** The States of a pool: all of them for its hub and brokers, its own row for a State. */
export async function listPoolMembers(
  tx: Tx,
  poolIds: readonly string[],
): Promise<(PoolMember & { poolId: string })[]> {
  if (poolIds.length === 0) return [];
  const rows = await tx
    .selectFrom('pool_members as m')
    .select(['m.id', 'm.pool_id', 'm.need_id', 'm.organisation_id', 'm.state_code', 'm.invited_at'])
    .select(['m.joined_at', 'm.declined_at', 'm.left_at', 'm.named'])
    .where('m.pool_id', 'in', poolIds)
    .orderBy('m.state_code')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    poolId: row.pool_id,
    needId: row.need_id,
    organisationId: row.organisation_id,
    stateCode: row.state_code,
    invitedAt: row.invited_at,
    named: row.named,
    ...(row.joined_at && { joinedAt: row.joined_at }),
    ...(row.declined_at && { declinedAt: row.declined_at }),
    ...(row.left_at && { leftAt: row.left_at }),
  }));
}

/**
 * The needs of States that are in a programme of the actor's hub, or are asked and could still join, while it goes on or
 * was met.
 */
export async function listNeedsInProgrammes(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('pool_members as m')
    .innerJoin('pools as p', 'p.id', 'm.pool_id')
    .innerJoin('needs as n', 'n.id', 'p.need_id')
    .select('m.need_id')
    .distinct()
    .where('p.ended_at', 'is', null)
    .where('n.status', 'not in', ['withdrawn', 'expired'])
    .where('m.declined_at', 'is', null)
    .where('m.left_at', 'is', null)
    .where((or) => or.or([or('m.joined_at', 'is not', null), or('p.handed_in_at', 'is', null)]))
    .execute();
  return rows.map(({ need_id }) => need_id);
}

/** A programme that a State's need is in, or that the State is asked to join with it. */
export type ProgrammeOfNeed = { poolId: string; hub: string; joined: boolean; proposedAt: Date };

/** Those that go on, for the need's own delegation; for brokers those that it is in, once they were handed in. */
export async function listProgrammesOfNeed(tx: Tx, needId: string): Promise<ProgrammeOfNeed[]> {
  const rows = await tx
    .selectFrom('pool_members as m')
    .innerJoin('pools as p', 'p.id', 'm.pool_id')
    .innerJoin('organisations as o', 'o.id', 'p.hub_id')
    .select(['p.id', 'o.name', 'm.joined_at', 'p.proposed_at'])
    .where('m.need_id', '=', needId)
    .where('p.ended_at', 'is', null)
    .where('m.declined_at', 'is', null)
    .where('m.left_at', 'is', null)
    .where((or) => or.or([or('m.joined_at', 'is not', null), or('p.handed_in_at', 'is', null)]))
    .orderBy('p.proposed_at', 'desc')
    .orderBy('p.id')
    .execute();
  return rows.map(({ id, name, joined_at, proposed_at }) => ({
    poolId: id,
    hub: name,
    joined: joined_at !== null,
    proposedAt: proposed_at,
  }));
}

/** The others that a State which joined may read of. */
export async function listNamedInPool(
  tx: Tx,
  poolId: string,
): Promise<{ organisation: string; stateCode: string }[]> {
  const { rows } = await sql<{ organisation: string; state_code: string }>`
    select organisation, state_code from app.named_in_pool(${poolId}::uuid)`.execute(tx);
  return rows.map(({ organisation, state_code }) => ({ organisation, stateCode: state_code }));
}

export async function joinPool(
  tx: Tx,
  memberId: string,
  { viewHash, named, by }: { viewHash: string; named: boolean; by: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('pool_members')
    .set({ joined_at: now, joined_by: by, view_hash: viewHash, named })
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow();
}

/** Says no to an invitation, or leaves what was joined. */
export async function endMembership(
  tx: Tx,
  memberId: string,
  how: 'declined' | 'left',
  by: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('pool_members')
    .set({ ...(how === 'left' ? { left_at: now } : { declined_at: now }), ended_by: by })
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow();
}

/** The programmes that a State left at that moment because it took this need back. */
export async function listPoolsLeft(tx: Tx, needId: string, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('pool_members')
    .select('pool_id')
    .where('need_id', '=', needId)
    .where('left_at', '=', now)
    .orderBy('pool_id')
    .execute();
  return rows.map(({ pool_id }) => pool_id);
}

export async function stampHandedIn(tx: Tx, poolId: string, now: Date): Promise<void> {
  await tx.updateTable('pools').set({ handed_in_at: now }).where('id', '=', poolId).execute();
}

/** What a hub proposed is over; its States have nothing to answer any more. False where it was handed in, or is over. */
export async function endGathering(tx: Tx, poolId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select app.take_back_pool(${poolId}::uuid, ${now}::timestamptz) as ended`.execute(tx);
  return rows[0]?.ended === true;
}

/** A pooled need that a broker gave back is over. @returns its programme */
export async function endGivenBack(tx: Tx, needId: string, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`
    select app.give_back_pool(${needId}::uuid, ${now}::timestamptz) as id`.execute(tx);
  return rows[0]?.id ?? undefined;
}

/** Why a broker gave a programme back, for its hub and brokers. */
export async function findWhyGivenBack(
  tx: Tx,
  poolId: string,
): Promise<{ code: ReturnCode; text: string; at: Date } | undefined> {
  const { rows } = await sql<{ code: ReturnCode; words: string; at: Date }>`
    select code, words, at from app.why_pool_came_back(${poolId}::uuid)`.execute(tx);
  const [row] = rows;
  return row && { code: row.code, text: row.words, at: row.at };
}

/** The needs of the States that are in a pooled need, whole; for brokers. */
export async function listPooledNeeds(tx: Tx, pooledNeedId: string): Promise<Need[]> {
  const rows = await tx
    .selectFrom('needs as n')
    .innerJoin('pool_members as m', 'm.need_id', 'n.id')
    .innerJoin('pools as p', 'p.id', 'm.pool_id')
    .select(NEED_COLUMNS.map((column) => `n.${column}` as const))
    .where('p.need_id', '=', pooledNeedId)
    .where('m.joined_at', 'is not', null)
    .where('m.left_at', 'is', null)
    .orderBy('m.state_code')
    .execute();
  return rows.map(needOf);
}

/** What its States agreed to, and when the last of them did; for brokers, and nothing of fewer than two. */
export async function findPooledConsent(
  tx: Tx,
  needId: string,
): Promise<{ viewHash: string; at: Date } | undefined> {
  const { rows } = await sql<{ view_hash: string; at: Date }>`
    select view_hash, at from app.pooled_consent(${needId}::uuid)`.execute(tx);
  const [row] = rows;
  return row && { viewHash: row.view_hash, at: row.at };
}

/** Whether a need is of several States, as far as this actor reads it in a view. */
export async function isPooled(tx: Tx, needId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('need_views')
    .select('need_id')
    .where('need_id', '=', needId)
    .where(sql<boolean>`view->'pooled' = 'true'::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export type ToldOfPool = { email: string; language: UiLanguage; matchId?: string };

/** Whom a letter goes to; for the outbox alone. */
export async function listToldOfPool(
  tx: Tx,
  poolId: string,
  whom: 'invited' | 'members' | 'hub' | 'after-leaving',
  now: Date,
): Promise<ToldOfPool[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage; match_id: string | null }>`
    select * from app.told_of_pool(${poolId}::uuid, ${whom}, ${now}::timestamptz)`.execute(tx);
  return rows.map(({ email, language, match_id }) => ({
    email,
    language,
    ...(match_id && { matchId: match_id }),
  }));
}

/** What the people of the actor's State were asked has been done by one of them. */
export async function settleForState(tx: Tx, kind: MailKind, path: string, now: Date): Promise<void> {
  await sql`select app.settle_for_state(${kind}, ${path}, ${now}::timestamptz)`.execute(tx);
}
