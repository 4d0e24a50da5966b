import { Lucia, TimeSpan } from 'lucia';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Strength } from '#app/domain/accounts/second-factor.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '#db/client.ts';
import { sessionAdapter } from './session-adapter.ts';

/** What our adapter hands over beside the ids. */
export type SessionAttributes = {
  id: string;
  membershipId: string | null;
  role: Role | null;
  confirmedAt: Date;
  strength: Strength;
  /** Its absolute end, where it is read. */
  endsAt?: Date;
  userAgent: string;
};
export type UserAttributes = { email: string; name: string; language: UiLanguage };

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOn>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

/**
 * Lucia for one transaction. To Lucia a session's id is the token itself; `sessionId` is the row's. Lucia is no longer
 * maintained, so no other folder knows it, and what it leaves undone (hashing tokens, the absolute lifetime, the exact
 * idle time) is done below it, in the adapter and in the database's own checks.
 */
export function luciaOn(tx: Tx, now: Date) {
  return new Lucia(sessionAdapter(tx, now), {
    sessionExpiresIn: LUCIAS_OWN_LIFETIME,
    getSessionAttributes: ({ id, membershipId, role, confirmedAt, strength, endsAt }) => ({
      sessionId: id,
      membershipId,
      role,
      confirmedAt,
      strength,
      endsAt,
    }),
    getUserAttributes: ({ email, name, language }) => ({ email, name, language }),
  });
}

/** Never reached: the adapter hands over only what is alive. */
const LUCIAS_OWN_LIFETIME = new TimeSpan(12, 'h');
