import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import type { MergeObjection } from '#app/domain/organisations/merging.ts';
import { done, refuse, type Refusal } from '#app/domain/outcome.ts';
import { withActor, type Tx } from '#db/client.ts';
import { lockAdministrators } from '#db/queries/accounts/administrators.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { endMembershipRow, insertMembership } from '#db/queries/accounts/people.ts';
import { handOver, lockOrganisations } from '#db/queries/organisations/endings.ts';
import { endHats } from './end-hats.ts';
import { endInvitations } from './end-invitations.ts';
import { planMerger, type MergePlan } from './merge-plan.ts';

export type MergeOutcome = { ok: true; value: undefined } | (Refusal & { objections?: MergeObjection[] });

/**
 * An administrator merges one organisation into another: its people get their hats there, what is open moves, and it
 * ends with its name kept as a former name of the other. What is over stays its own; invitations to it are taken back,
 * because whoever they are for agreed to nothing in the other. All of it or nothing. Ask for
 * the password before (the route does).
 *
 * @param seen of the plan that was agreed to: `stale` where more or less would move now
 * @returns cannot-merge with what speaks against it; not-now where one of them has ended
 */
export async function mergeOrganisations(
  by: Wearing,
  { from, into, seen }: { from: string; into: string; seen: string },
  now: Date,
): Promise<MergeOutcome> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    await lockOrganisations(tx, [from, into]);
    // Ending somebody's last hat as an administrator takes the same lock; here they get another at once.
    await lockAdministrators(tx);
    const plan = await planMerger(tx, from, into, now);
    if (!plan) return refuse('not-found');
    if (plan.objections.includes('ended')) return refuse('not-now');
    if (plan.objections.length > 0) return { ...refuse('cannot-merge'), objections: plan.objections };
    if (plan.seen !== seen) return refuse('stale');
    await moveHats(tx, by, plan, now);
    await endInvitations(tx, by, from, now);
    await handOver(tx, from, into, now);
    const event = { kind: 'organisation-merged' as const, byPersonId: by.person.id };
    await recordSecurityEvent(tx, { ...event, organisationId: from }, now);
    return done(undefined);
  });
}

/**
 * Ended there and given here, so that both say since when; whoever has the role here already keeps that one, and
 * whoever leaves on a day leaves on that day.
 */
async function moveHats(tx: Tx, by: Wearing, { from, into, hats }: MergePlan, now: Date): Promise<void> {
  await endHats(tx, by, from.id, hats, now);
  for (const { personId, role, leavesAt } of hats) {
    const membership = { personId, organisationId: into.id, role };
    const membershipId = await insertMembership(tx, membership, now);
    if (!membershipId) continue;
    if (leavesAt) await endMembershipRow(tx, personId, membershipId, leavesAt);
    const event = { kind: 'membership-added' as const, byPersonId: by.person.id, ...membership };
    await recordSecurityEvent(tx, event, now);
  }
}
