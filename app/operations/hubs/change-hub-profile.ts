import type { Wearing } from '#app/auth/viewer.ts';
import type { HubProfile } from '#app/domain/hubs/profile.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { hubProfileSeen } from '#app/operations/organisations/profile-seen.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findPublicHub, saveHubProfile } from '#db/queries/hubs/public.ts';
import { holdProfile } from '#db/queries/organisations/profiles.ts';

/**
 * A coordinator changes what their hub says of itself, in public from this moment. What the hub covers is an
 * administrator's to enter.
 *
 * @param seen what their page showed (`hubProfileSeen`): `stale` where somebody saved something else since
 * @returns not-your-act, secret-found, not-found, stale
 */
export async function changeHubProfile(
  by: Wearing,
  { seen, ...profile }: HubProfile & { seen: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  const texts = [profile.host, ...profile.funders, ...profile.owners, ...profile.partners];
  if (texts.some(holdsSecret)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const { organisationId, personId } = actor;
    await holdProfile(tx, organisationId);
    const known = await findPublicHub(tx, organisationId);
    if (!known) return refuse('not-found');
    // Sent twice it is saved once.
    if (hubProfileSeen(known) === hubProfileSeen(profile)) return done(undefined);
    if (hubProfileSeen(known) !== seen) return refuse('stale');
    await saveHubProfile(tx, profile);
    await recordSecurityEvent(
      tx,
      { kind: 'organisation-changed', byPersonId: personId, organisationId, changed: [{ field: 'hub' }] },
      now,
    );
    return done(undefined);
  });
}
