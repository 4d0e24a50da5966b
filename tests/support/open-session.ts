import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { hashToken, newToken } from '#app/auth/token.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { idleEnd, sessionEnd } from '#app/domain/accounts/session-life.ts';
import type { Strength } from '#app/domain/accounts/second-factor.ts';
import type { Database } from '#db/schema/database.ts';

export type OpenedSession = { id: string; /** What the cookie `__Host-session` holds. */ token: string };

/** A session as sign-in makes it, wearing a hat, its password and code typed at `now`. */
export async function openSession(
  owner: Kysely<Database>,
  { personId, membershipId, role }: { personId: string; membershipId: string; role: Role },
  now: Date,
  strength: Strength = 'two',
): Promise<OpenedSession> {
  const [id, token] = [randomUUID(), newToken()];
  const ends = sessionEnd(now);
  await owner
    .insertInto('sessions')
    .values({
      id,
      token_hash: hashToken(token),
      person_id: personId,
      membership_id: membershipId,
      created_at: now,
      seen_at: now,
      confirmed_at: now,
      expires_at: idleEnd(now, ends, role),
      ends_at: ends,
      strength,
    })
    .execute();
  return { id, token };
}
