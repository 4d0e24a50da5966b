import type { Kysely } from 'kysely';
import { newTotpSecret, sealSecret } from '#app/auth/totp.ts';
import { needsSecondFactor } from '#app/domain/accounts/second-factor.ts';
import type { Database } from '#db/schema/database.ts';

/**
 * Everybody whose role needs a second factor has one: their telephones are the sign-in page, which shows each one's
 * code of the moment. Focal points have theirs whether or not their State has handed in a need yet.
 */
export async function handOutFactors(owner: Kysely<Database>, now: Date): Promise<void> {
  const hats = await owner
    .selectFrom('memberships')
    .select(['person_id', 'role'])
    .where('ended_at', 'is', null)
    .execute();
  const people = new Set(
    hats.filter(({ role }) => needsSecondFactor(role, true)).map((hat) => hat.person_id),
  );
  await owner
    .insertInto('totp_factors')
    .values(
      [...people].map((personId) => ({
        person_id: personId,
        sealed_secret: sealSecret(newTotpSecret(), personId),
        last_step: '0',
        added_at: now,
      })),
    )
    .execute();
}
