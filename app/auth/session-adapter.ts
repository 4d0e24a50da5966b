import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { idleEnd, SEEN_AGAIN_MINUTES, sessionEnd } from '#app/domain/accounts/session-life.ts';
import type { Tx } from '#db/client.ts';
import {
  deleteSessionByToken,
  deleteSessions,
  findLiveSession,
  insertSession,
  markSeen,
  type LiveSession,
} from '#db/queries/accounts/sessions.ts';
import { hashToken } from './token.ts';

/**
 * Lucia's store over our own tables, for one transaction. Lucia compares instants with a clock that cannot be set and
 * renews only in the second half of a lifetime; so whether a session is alive at `now`, and until when, is decided
 * here, and Lucia is told of a session that was renewed this moment.
 */
export function sessionAdapter(tx: Tx, now: Date): Adapter {
  return {
    async getSessionAndUser(token) {
      const session = await findLiveSession(tx, hashToken(token), now);
      if (!session) return [null, null];
      await renew(tx, session, now);
      return [asLuciaSession(token, session), asLuciaUser(session)];
    },

    async setSession({ id: token, userId, attributes }) {
      const endsAt = sessionEnd(now);
      await insertSession(tx, {
        tokenHash: hashToken(token),
        personId: userId,
        membershipId: attributes.membershipId,
        startedAt: now,
        expiresAt: idleEnd(now, endsAt, attributes.role ?? undefined),
        endsAt,
        userAgent: attributes.userAgent,
        strength: attributes.strength,
      });
    },

    async deleteSession(token) {
      await deleteSessionByToken(tx, hashToken(token));
    },
    deleteUserSessions: (personId) => deleteSessions(tx, personId),
    deleteExpiredSessions: () =>
      Promise.reject(new Error('Sessions are removed with everything that is due.')),

    /** Only hashes are kept, and Lucia's list would need the tokens: `listSessions` is what pages show. */
    getUserSessions: () => Promise.reject(new Error('Tokens are not kept: list sessions with listSessions.')),
    updateSessionExpiration: () => Promise.reject(new Error('Sessions are renewed when they are read.')),
  };
}

async function renew(tx: Tx, session: LiveSession, now: Date): Promise<void> {
  if (now.getTime() - session.seenAt.getTime() < SEEN_AGAIN_MINUTES * 60_000) return;
  await markSeen(tx, session.id, now, idleEnd(now, session.endsAt, session.role ?? undefined));
}

function asLuciaSession(token: string, session: LiveSession): DatabaseSession {
  const { id, membershipId, role, confirmedAt, strength, endsAt, personId } = session;
  return {
    id: token,
    userId: personId,
    expiresAt: sessionEnd(new Date()),
    attributes: { id, membershipId, role, confirmedAt, strength, endsAt, userAgent: '' },
  };
}

function asLuciaUser({ personId, email, name, language }: LiveSession): DatabaseUser {
  return { id: personId, attributes: { email, name, language } };
}
