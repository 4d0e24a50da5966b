import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { changesBetween } from '#app/domain/organisations/changes.ts';
import type { OwnProfile } from '#app/domain/organisations/profile.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { holdProfile, saveOwnProfile } from '#db/queries/organisations/profiles.ts';
import { ownProfileSeen } from './profile-seen.ts';

/** Who describes the organisation whose hat they wear; brokers and administrators run the platform's own. */
export const DESCRIBERS: readonly Role[] = ['donor', 'focal_point', 'hub_coordinator', 'verifier'];

/**
 * An organisation's own people change what it says of itself: website, description, languages, and nothing else.
 *
 * @param seen what their page showed (`ownProfileSeen`): `stale` where a colleague or an administrator saved something else since
 */
export async function changeOwnProfile(
  by: Wearing,
  { seen, ...profile }: OwnProfile & { seen: string },
  now: Date,
): Promise<Outcome<undefined>> {
  if (!DESCRIBERS.includes(by.hat.role)) return refuse('not-your-act');
  if (holdsSecret(profile.description)) return refuse('secret-found');
  return withActor(actorOf(by), async (tx) => {
    const organisationId = by.hat.organisation.id;
    await holdProfile(tx, organisationId);
    const known = await findOrganisation(tx, organisationId);
    if (!known) return refuse('not-found');
    // Sent twice it is saved once.
    if (ownProfileSeen(known) === ownProfileSeen(profile)) return done(undefined);
    if (ownProfileSeen(known) !== seen) return refuse('stale');
    await saveOwnProfile(tx, profile);
    const event = { kind: 'organisation-changed' as const, byPersonId: by.person.id, organisationId };
    await recordSecurityEvent(tx, { ...event, changed: changesBetween(known, profile) }, now);
    return done(undefined);
  });
}
