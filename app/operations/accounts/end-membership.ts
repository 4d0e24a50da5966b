import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { objectionToLeaving } from '#app/domain/accounts/last-administrator.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { lockAdministrators } from '#db/queries/accounts/administrators.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { endMembershipRow } from '#db/queries/accounts/people.ts';

/** An administrator takes a hat away; whoever wears it is without it at their next request. */
export async function endMembership(
  by: Wearing,
  { personId, membershipId }: { personId: string; membershipId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    const hats = await lockAdministrators(tx);
    const objection = objectionToLeaving(hats, (hat) => hat.membershipId === membershipId);
    if (objection) return refuse(objection);
    const ended = await endMembershipRow(tx, personId, membershipId, now);
    if (!ended) return refuse('not-found');
    const event = { kind: 'membership-ended' as const, personId, byPersonId: by.person.id, ...ended };
    await recordSecurityEvent(tx, event, now);
    return done(undefined);
  });
}
