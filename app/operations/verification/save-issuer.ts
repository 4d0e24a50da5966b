import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { EXAMINER_ROLES } from '#app/domain/verification/examiners.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { saveIssuerProfile, type IssuerProfile } from '#db/queries/verification/issuers.ts';

/**
 * What an issuer says of itself in public: by whose mandate it examines, what it can examine, who pays it, whom it is tied
 * to. Conflicts of interest are worked out from the last two.
 *
 * @returns not-your-act, secret-found
 */
export async function saveIssuer(
  by: Wearing,
  profile: IssuerProfile,
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (!EXAMINER_ROLES.some((role) => role === actor.role)) return refuse('not-your-act');
  if ([profile.mandate, ...profile.funders, ...profile.ties].some(holdsSecret)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    await saveIssuerProfile(tx, actor.organisationId, profile, now);
    return done(undefined);
  });
}
