import type { Role } from '#app/domain/accounts/role.ts';
import type { Strength } from '#app/domain/accounts/second-factor.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '../../client.ts';

export type LiveSession = {
  id: string;
  personId: string;
  membershipId: string | null;
  role: Role | null;
  seenAt: Date;
  endsAt: Date;
  confirmedAt: Date;
  strength: Strength;
  email: string;
  name: string;
  language: UiLanguage;
};

/**
 * The session a token belongs to, if at `now` it is neither idle nor too old and its person may sign in. A hat that
 * was taken away is no longer worn. Whether its wearer may still wear it, `listWearableHats` says in the same
 * transaction: it may be lent.
 */
export async function findLiveSession(
  tx: Tx,
  tokenHash: string,
  now: Date,
): Promise<LiveSession | undefined> {
  return tx
    .selectFrom('sessions as session')
    .innerJoin('people as person', 'person.id', 'session.person_id')
    .leftJoin('memberships as membership', (join) =>
      join
        .onRef('membership.id', '=', 'session.membership_id')
        .on((eb) => eb.or([eb('membership.ended_at', 'is', null), eb('membership.ended_at', '>', now)])),
    )
    .select([
      'session.id',
      'session.person_id as personId',
      'membership.id as membershipId',
      'membership.role',
      'session.seen_at as seenAt',
      'session.ends_at as endsAt',
      'session.confirmed_at as confirmedAt',
      'session.strength',
      'person.email',
      'person.name',
      'person.language',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .where('session.ends_at', '>', now)
    .where('person.disabled_at', 'is', null)
    .where('person.sign_in_stopped_at', 'is', null)
    .executeTakeFirst();
}

/**
 * Whose session a token was that ended by itself (idle, or too old) after `since`. Whoever signed out, was signed out
 * or is disabled is not found: their sessions are deleted, or none of theirs counts.
 */
export async function findEndedSession(
  tx: Tx,
  tokenHash: string,
  now: Date,
  since: Date,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('sessions as session')
    .innerJoin('people as person', 'person.id', 'session.person_id')
    .select('session.person_id')
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '<=', now)
    .where('session.expires_at', '>', since)
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst();
  return row?.person_id;
}

export async function markSeen(tx: Tx, id: string, seenAt: Date, expiresAt: Date): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ seen_at: seenAt, expires_at: expiresAt })
    .where('id', '=', id)
    .execute();
}

export type NewSession = {
  tokenHash: string;
  personId: string;
  membershipId: string | null;
  startedAt: Date;
  expiresAt: Date;
  endsAt: Date;
  userAgent: string;
  strength: Strength;
};

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      membership_id: session.membershipId,
      created_at: session.startedAt,
      seen_at: session.startedAt,
      confirmed_at: session.startedAt,
      expires_at: session.expiresAt,
      ends_at: session.endsAt,
      user_agent: session.userAgent,
      strength: session.strength,
    })
    .execute();
}

export type SessionChange = {
  membershipId?: string | null;
  confirmedAt?: Date;
  strength?: Strength;
  seenAt: Date;
  expiresAt: Date;
};

/** Gives a session another token; false when it had ended in between. */
export async function replaceToken(
  tx: Tx,
  id: string,
  tokenHash: string,
  change: SessionChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sessions')
    .set({
      token_hash: tokenHash,
      membership_id: change.membershipId,
      confirmed_at: change.confirmedAt,
      strength: change.strength,
      seen_at: change.seenAt,
      expires_at: change.expiresAt,
    })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The absolute end of a session, which stays locked, so that two changes of it come one after the other. */
export async function findSessionEnd(tx: Tx, id: string): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('sessions')
    .select('ends_at')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.ends_at;
}

export type ListedSession = { id: string; userAgent: string; startedAt: Date; seenAt: Date; endsAt: Date };

/** Somebody's sessions that are still alive at `now`, the last used first. */
export async function listSessions(tx: Tx, personId: string, now: Date): Promise<ListedSession[]> {
  return tx
    .selectFrom('sessions')
    .select([
      'id',
      'user_agent as userAgent',
      'created_at as startedAt',
      'seen_at as seenAt',
      'ends_at as endsAt',
    ])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();
}

export async function deleteSessionByToken(tx: Tx, tokenHash: string): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('sessions')
    .where('token_hash', '=', tokenHash)
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id;
}

/** Only the person's own; false when there is none such. */
export async function deleteSession(tx: Tx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** All of somebody's sessions, or all but the one they are using. */
export async function deleteSessions(tx: Tx, personId: string, except?: string): Promise<void> {
  let deletion = tx.deleteFrom('sessions').where('person_id', '=', personId);
  if (except) deletion = deletion.where('id', '<>', except);
  await deletion.execute();
}

/** Ends what is beyond the last `keep` begun. */
export async function deleteOldestSessions(tx: Tx, personId: string, keep: number, now: Date): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('person_id', '=', personId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('sessions')
        .select('id')
        .where('person_id', '=', personId)
        .where('expires_at', '>', now)
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .offset(keep),
    )
    .execute();
}
