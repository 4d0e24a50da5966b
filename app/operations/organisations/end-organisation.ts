import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { objectionToLeaving } from '#app/domain/accounts/last-administrator.ts';
import type { EndReason } from '#app/domain/organisations/ending.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { lockAdministrators } from '#db/queries/accounts/administrators.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { listHatsOf, lockOrganisations, readStanding, saveEnd } from '#db/queries/organisations/endings.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { endHats } from './end-hats.ts';
import { endInvitations } from './end-invitations.ts';

/**
 * An administrator ends an organisation. Its people lose their hats at their next request; what they did stays. Ask
 * for the password before (the route does).
 *
 * @returns still-needed where others depend on what it has here; last-administrator; not-now where it has ended already
 */
export async function endOrganisation(
  by: Wearing,
  { id, reason }: { id: string; reason: EndReason },
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    await lockOrganisations(tx, [id]);
    const administrators = await lockAdministrators(tx);
    const known = await findOrganisation(tx, id);
    if (!known) return refuse('not-found');
    if (known.ended) return refuse('not-now');
    if ((await readStanding(tx, id)).isDependedOn) return refuse('still-needed');
    const hats = await listHatsOf(tx, id, now);
    const going = new Set(hats.map(({ membershipId }) => membershipId));
    const objection = objectionToLeaving(administrators, ({ membershipId }) => going.has(membershipId));
    if (objection) return refuse(objection);
    await endHats(tx, by, id, hats, now);
    await endInvitations(tx, by, id, now);
    await saveEnd(tx, id, reason, now);
    const event = { kind: 'organisation-ended' as const, byPersonId: by.person.id, organisationId: id };
    await recordSecurityEvent(tx, event, now);
    return done(undefined);
  });
}
