import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome, type RefusalReason } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { endMembershipRow } from '#db/queries/accounts/people.ts';
import { findLongestThere } from '#db/queries/accounts/posts.ts';
import { handOverWithin } from './hand-over-post.ts';
import { objectionToTaking } from './objection-to-taking.ts';
import { tellPersonOfRoles } from './tell-of-roles.ts';

/**
 * An administrator takes a hat away and whoever had it is told; whoever wears it, or a deputy of theirs, is without it at their
 * next request. What a donor's officer or a focal point answers for goes to the colleague who has been there longest, so that
 * nobody without the role stays a contact of a match, or gets its letters.
 *
 * @returns not-your-act, not-found, last-administrator, or last-able-person while open records need it
 */
export async function endMembership(
  by: Wearing,
  { personId, membershipId }: { personId: string; membershipId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    const objection = await objectionToTaking(tx, [membershipId]);
    if (objection) return refuse(objection);
    const successorId = await findLongestThere(tx, { personId, membershipId });
    const handed =
      successorId && (await handOverWithin(tx, by, { membershipId, successorId, endsAt: now }, now));
    if (handed && handed.ok) {
      const { organisationId, role } = handed.value;
      const about = { personId, byPersonId: by.person.id, organisationId, role };
      await recordSecurityEvent(tx, { kind: 'membership-ended', ...about }, now);
      return done(undefined);
    }
    const ended = await endMembershipRow(tx, personId, membershipId, now);
    if (!ended) return refuse('not-found');
    const event = { kind: 'membership-ended' as const, personId, byPersonId: by.person.id, ...ended };
    await recordSecurityEvent(tx, event, now);
    if (personId !== by.person.id) await tellPersonOfRoles(tx, personId, now);
    return done(undefined);
  });
}

/** Why taking this hat away would be refused now; the page says so before anybody tries. What that locks is free again at once. */
export function objectionToEnding(by: Wearing, membershipId: string): Promise<RefusalReason | undefined> {
  return withActor(actorOf(by), (tx) => objectionToTaking(tx, [membershipId]));
}
