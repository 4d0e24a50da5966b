import type { Wearing } from '#app/auth/viewer.ts';
import { tellOfRoles } from '#app/operations/accounts/tell-of-roles.ts';
import type { Tx } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { endMembershipRow } from '#db/queries/accounts/people.ts';
import type { CurrentHat } from '#db/queries/organisations/endings.ts';

/** Takes these hats of one organisation away, each recorded for whoever wore it, and tells each person once by mail. */
export async function endHats(
  tx: Tx,
  by: Wearing,
  organisationId: string,
  hats: readonly CurrentHat[],
  now: Date,
): Promise<void> {
  for (const { personId, membershipId, role } of hats) {
    await endMembershipRow(tx, personId, membershipId, now);
    const event = {
      kind: 'membership-ended' as const,
      personId,
      byPersonId: by.person.id,
      organisationId,
      role,
    };
    await recordSecurityEvent(tx, event, now);
  }
  const people = new Map(hats.filter((hat) => !hat.isDisabled).map((hat) => [hat.personId, hat]));
  for (const person of people.values()) await tellOfRoles(tx, person, now);
}
