import { idleEnd, SESSIONS_PER_PERSON } from '#app/domain/accounts/session-life.ts';
import type { Strength } from '#app/domain/accounts/second-factor.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listWearableHats } from '#db/queries/accounts/hats.ts';
import { findNewestParkedForm } from '#db/queries/accounts/parked-forms.ts';
import { deleteOldestSessions, findSessionEnd, replaceToken } from '#db/queries/accounts/sessions.ts';
import { luciaOn } from './lucia.ts';
import { hashToken, isToken, newToken } from './token.ts';
import type { Hat, SignedIn } from './viewer.ts';

/** As much of what a browser says of itself as is kept. */
export const USER_AGENT_LENGTH = 200;

/** Who a cookie's token belongs to at `now`, marking the session as seen; undefined for whatever is not a live one. */
export async function findSignedIn(token: string | undefined, now: Date): Promise<SignedIn | undefined> {
  if (!isToken(token)) return undefined;
  return withActor({ kind: 'auth' }, async (tx) => {
    const { session, user } = await luciaOn(tx, now).validateSession(token);
    if (!session) return undefined;
    const hats = await listWearableHats(tx, user.id, now);
    return {
      kind: 'person',
      person: { id: user.id, name: user.name, email: user.email, language: user.language },
      session: {
        id: session.sessionId,
        confirmedAt: session.confirmedAt,
        strength: session.strength,
        endsAt: session.endsAt,
      },
      hat: hats.find((hat) => hat.membershipId === session.membershipId),
      hats,
      parkedForm: await findNewestParkedForm(tx, user.id, now),
    };
  });
}

/**
 * Begins a session as `tws_auth` and returns its token. Somebody with one hat wears it at once; of more than
 * SESSIONS_PER_PERSON sessions the one begun first ends.
 */
export async function startSession(
  tx: Tx,
  personId: string,
  { userAgent, strength = 'one' }: { userAgent: string; strength?: Strength },
  now: Date,
): Promise<StartedSession> {
  const hats = await listWearableHats(tx, personId, now);
  const hat = hats.length === 1 ? hats[0] : undefined;
  const token = newToken();
  await luciaOn(tx, now).createSession(
    personId,
    {
      id: '',
      membershipId: hat?.membershipId ?? null,
      role: hat?.role ?? null,
      confirmedAt: now,
      strength,
      userAgent: userAgent.slice(0, USER_AGENT_LENGTH),
    },
    { sessionId: token },
  );
  await deleteOldestSessions(tx, personId, SESSIONS_PER_PERSON, now);
  return { token, hat };
}

export type StartedSession = { token: string; hat: Hat | undefined };

/**
 * Gives a session another token, at every change of strength or role, so that a copy of the old one is worth nothing.
 * It stays the same session: its absolute end does not move. Undefined when it ended in between.
 */
export async function rotateSession(
  tx: Tx,
  { session, hat: worn }: SignedIn,
  change: { hat?: Hat; confirmedAt?: Date; strength?: Strength },
  now: Date,
): Promise<string | undefined> {
  const endsAt = await findSessionEnd(tx, session.id);
  if (!endsAt || endsAt <= now) return undefined;
  const token = newToken();
  const replaced = await replaceToken(tx, session.id, hashToken(token), {
    membershipId: change.hat?.membershipId,
    confirmedAt: change.confirmedAt,
    strength: change.strength,
    seenAt: now,
    expiresAt: idleEnd(now, endsAt, (change.hat ?? worn)?.role),
  });
  return replaced ? token : undefined;
}
