import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { roleFits } from '#app/domain/organisations/role-fits.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findPerson, insertMembership } from '#db/queries/accounts/people.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { tellPersonOfRoles } from './tell-of-roles.ts';

/**
 * An administrator gives somebody another hat, and nobody one to themselves: nobody comes to read what they administer
 * alone. Whoever gets it is told.
 *
 * @returns not-now (the organisation's kind does not have this role, or it has ended), second-person (one's own),
 * evidence-needed (a focal point, whose authority somebody has to see: they are invited)
 */
export async function addMembership(
  by: Wearing,
  membership: { personId: string; organisationId: string; role: Role },
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  const { personId, organisationId, role } = membership;
  if (personId === by.person.id) return refuse('second-person');
  return withActor(actorOf(by), async (tx) => {
    const organisation = await findOrganisation(tx, organisationId);
    if (!organisation || !(await findPerson(tx, personId))) return refuse('not-found');
    if (organisation.ended || !roleFits(role, organisation.kind)) return refuse('not-now');
    if (role === 'focal_point') return refuse('evidence-needed');
    if (!(await insertMembership(tx, membership, now))) return refuse('already-there');
    const event = {
      kind: 'membership-added' as const,
      personId,
      byPersonId: by.person.id,
      organisationId,
      role,
    };
    await recordSecurityEvent(tx, event, now);
    await tellPersonOfRoles(tx, personId, now);
    return done(undefined);
  });
}
