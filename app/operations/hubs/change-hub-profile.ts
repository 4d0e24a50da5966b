import type { Wearing } from '#app/auth/viewer.ts';
import type { HubProfile } from '#app/domain/hubs/profile.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { saveHubProfile } from '#db/queries/hubs/public.ts';

/**
 * A coordinator changes what their hub says of itself, in public from this moment. What the hub covers is an
 * administrator's to enter.
 *
 * @returns not-your-act, secret-found
 */
export async function changeHubProfile(
  by: Wearing,
  profile: HubProfile,
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  const texts = [profile.host, ...profile.funders, ...profile.owners, ...profile.partners];
  if (texts.some(holdsSecret)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    await saveHubProfile(tx, profile);
    const { organisationId, personId } = actor;
    await recordSecurityEvent(
      tx,
      { kind: 'organisation-changed', byPersonId: personId, organisationId },
      now,
    );
    return done(undefined);
  });
}
