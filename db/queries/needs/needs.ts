import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { NeedStatus, PausedFrom } from '#app/domain/needs/lifecycle.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { NeedTiers } from '#app/domain/needs/parts.ts';
import type { Circulation, Reach } from '#app/domain/needs/reach.ts';
import type { Unmet } from '#app/domain/needs/unmet.ts';
import type { Tx } from '#db/client.ts';
import { NEED_COLUMNS, needColumns, needOf } from './row.ts';

/**
 * The whole need, if this actor may read it: its delegation always, a broker once it was handed in. Everybody else
 * reads a view (`need-views.ts`).
 */
export async function findNeed(tx: Tx, id: string): Promise<Need | undefined> {
  const row = await tx.selectFrom('needs').select(NEED_COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && needOf(row);
}

/** The same, locked until the transaction ends: for whoever decides on it. */
export async function findNeedForUpdate(tx: Tx, id: string): Promise<Need | undefined> {
  const row = await tx
    .selectFrom('needs')
    .select(NEED_COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && needOf(row);
}

/** A new draft. False when the id or the reference is taken already: by the same form sent twice, or by chance. */
export async function insertDraftNeed(
  tx: Tx,
  draft: Pick<Need, 'id' | 'reference' | 'organisationId' | 'authorId' | 'stateCode' | 'requestedOfferId'>,
  content: Partial<NeedContent>,
  now: Date,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('needs')
    .values({
      ...needColumns(content),
      id: draft.id,
      reference: draft.reference,
      organisation_id: draft.organisationId,
      author_id: draft.authorId,
      state_code: draft.stateCode,
      requested_offer_id: draft.requestedOfferId ?? null,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Writes answers and raises the revision; the row must be locked and its revision compared before. */
export async function updateNeedAnswers(
  tx: Tx,
  id: string,
  changes: Partial<NeedContent>,
  now: Date,
): Promise<number> {
  const { revision } = await tx
    .updateTable('needs')
    .set({ ...needColumns(changes), updated_at: now, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

export type NeedStamp = {
  status: NeedStatus;
  /** Where a pause came from; any other step forgets it. */
  pausedFrom?: PausedFrom;
  submittedAt?: Date;
  validatedAt?: Date;
  /** Its State said that it stands. */
  reconfirmedAt?: Date;
  circulatedAt?: Date;
  circulatesUntil?: string;
  unmet?: Unmet;
  /** It goes round once more. */
  again?: boolean;
  /** What its State agreed to now; null is as far as its views go. */
  agreedReach?: Reach | null;
  circulation?: Circulation;
  /** Its State begins to choose; null with a new round. */
  shortlistedAt?: Date | null;
  /** Its answers may change: what the State agreed to is agreed to no longer. */
  reopened?: boolean;
};

/** Moves the need and stamps what the new status is known by. */
export async function updateNeedStatus(tx: Tx, id: string, stamp: NeedStamp, now: Date): Promise<void> {
  await tx
    .updateTable('needs')
    .set({
      status: stamp.status,
      paused_from: stamp.pausedFrom ?? null,
      ...(stamp.submittedAt && { submitted_at: stamp.submittedAt }),
      ...(stamp.validatedAt && { validated_at: stamp.validatedAt }),
      ...(stamp.reconfirmedAt && { reconfirmed_at: stamp.reconfirmedAt }),
      ...(stamp.circulatedAt && { circulated_at: stamp.circulatedAt }),
      ...(stamp.circulatesUntil && { circulates_until: stamp.circulatesUntil }),
      ...(stamp.unmet && {
        unmet_code: stamp.unmet.code,
        unmet_next: stamp.unmet.next,
        unmet_at: stamp.unmet.at,
      }),
      ...(stamp.agreedReach !== undefined && {
        agreed_reach: stamp.agreedReach && JSON.stringify(stamp.agreedReach),
      }),
      ...(stamp.circulation && {
        circulation_mode: stamp.circulation.mode,
        circulation_donors: [...stamp.circulation.donors],
      }),
      ...(stamp.shortlistedAt !== undefined && { shortlisted_at: stamp.shortlistedAt }),
      ...(stamp.reopened && { served_tiers: null, agreed_reach: null }),
      ...(stamp.again && { recirculations: sql<number>`recirculations + 1` }),
      revision: sql<number>`revision + 1`,
      updated_at: now,
    })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Who the State wants to see each part, and whom to ask for what is kept outside; the row must be locked. */
export async function updateTiers(
  tx: Tx,
  id: string,
  chosen: { tiers: NeedTiers; outsideContact: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('needs')
    .set({
      tiers: JSON.stringify(chosen.tiers),
      outside_contact: chosen.outsideContact,
      revision: sql<number>`revision + 1`,
      updated_at: now,
    })
    .where('id', '=', id)
    .execute();
}

/** Who sees each part from now on, and who has ever been shown it. */
export async function updateServedTiers(
  tx: Tx,
  id: string,
  { served, told }: { served: NeedTiers; told: NeedTiers },
): Promise<void> {
  await tx
    .updateTable('needs')
    .set({ served_tiers: JSON.stringify(served), told_tiers: JSON.stringify(told) })
    .where('id', '=', id)
    .execute();
}

/** Whom the State wants its need to reach; the row must be locked. */
export async function updateReach(tx: Tx, id: string, reach: Reach | undefined, now: Date): Promise<void> {
  await tx
    .updateTable('needs')
    .set({
      reach: reach ? JSON.stringify(reach) : null,
      revision: sql<number>`revision + 1`,
      updated_at: now,
    })
    .where('id', '=', id)
    .execute();
}

export type Concerned = { email: string; language: UiLanguage; matchId?: string; needId?: string };

/**
 * Who is to be told that a need is taken back, and what each may look at then: the match, the need, or nothing. For
 * the outbox alone: its State does not see them. Asked before the matches close.
 */
export async function listConcernedByWithdrawal(tx: Tx, id: string): Promise<Concerned[]> {
  const { rows } = await sql<{
    email: string;
    language: UiLanguage;
    match_id: string | null;
    need_id: string | null;
  }>`select * from app.concerned_by_withdrawal(${id}::uuid)`.execute(tx);
  return rows.map(({ email, language, match_id, need_id }) => ({
    email,
    language,
    ...(match_id && { matchId: match_id }),
    ...(need_id && { needId: need_id }),
  }));
}

/** Closes every match of a withdrawn need, also those its State cannot see; records each closing. */
export async function closeMatchesOfWithdrawnNeed(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`select app.close_matches_of_withdrawn_need(${id}::uuid, ${now}::timestamptz)`.execute(tx);
}

/** Languages that the delegation named in the need it touched last; empty if it named none yet. */
export async function findWorkingLanguages(tx: Tx, organisationId: string): Promise<string[]> {
  const row = await tx
    .selectFrom('needs')
    .select('languages')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`cardinality(languages) > 0`)
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.languages ?? [];
}

/** The names of hubs among these ids, in the alphabet's order. */
export async function listHubNames(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('organisations')
    .select('name')
    .where('kind', '=', 'hub')
    .where('id', 'in', ids)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}
