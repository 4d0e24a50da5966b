import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { changesBetween } from '#app/domain/organisations/changes.ts';
import { doesStateStay } from '#app/domain/organisations/state-stays.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import {
  findOrganisation,
  hasBegun,
  isReferenceTaken,
  saveOrganisation,
  type OrganisationProfile,
} from '#db/queries/organisations/organisations.ts';
import { holdProfile } from '#db/queries/organisations/profiles.ts';
import { profileSeen } from './profile-seen.ts';

/**
 * An administrator changes an organisation's profile and where it belongs. Its kind is fixed once it is added: roles
 * and offers depend on it; its name has an act of its own. `already-there` when another has the IATI reference,
 * `not-now` once it has ended; `state-stays` for another State than a delegation has where anything has begun.
 *
 * @param seen what their page showed (`profileSeen`): `stale` where somebody saved something else since, its own people too
 */
export async function changeOrganisation(
  by: Wearing,
  id: string,
  { seen, ...profile }: OrganisationProfile & { seen: string },
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  if ([profile.description, profile.contactLine].some(holdsSecret)) return refuse('secret-found');
  return withActor(actorOf(by), async (tx) => {
    await holdProfile(tx, id);
    const known = await findOrganisation(tx, id);
    if (!known) return refuse('not-found');
    if (known.ended) return refuse('not-now');
    // Sent twice it is saved once.
    if (profileSeen(known) === profileSeen(profile)) return done(undefined);
    if (profileSeen(known) !== seen) return refuse('stale');
    if (await isReferenceTaken(tx, id, profile.iatiReference)) return refuse('already-there');
    if (
      profile.stateCode !== known.stateCode &&
      doesStateStay(known, { hasBegun: await hasBegun(tx, id, { hold: true }) })
    )
      return refuse('state-stays');
    if (!(await saveOrganisation(tx, known, profile))) return refuse('not-now');
    const event = { kind: 'organisation-changed' as const, byPersonId: by.person.id, organisationId: id };
    await recordSecurityEvent(tx, { ...event, changed: changesBetween(known, profile) }, now);
    return done(undefined);
  });
}
