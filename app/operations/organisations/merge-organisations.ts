import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import type { MergeObjection } from '#app/domain/organisations/merging.ts';
import { done, refuse, type Refusal } from '#app/domain/outcome.ts';
import { withActor, type Tx } from '#db/client.ts';
import { lockAdministrators } from '#db/queries/accounts/administrators.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { handOver, lockOrganisations } from '#db/queries/organisations/endings.ts';
import { endHats } from './end-hats.ts';
import { endInvitations } from './end-invitations.ts';
import { planMerger } from './merge-plan.ts';

/** Done, or asked for: another administrator does it. */
export type MergeOutcome =
  | { ok: true; value: 'merged' | 'asked' }
  | (Refusal & { objections?: MergeObjection[] });

/**
 * An administrator merges one organisation into another: its people get their hats there, what is open moves, and it
 * ends with its name kept as a former name of the other. What is over stays its own; invitations to it are taken back,
 * because whoever they are for agreed to nothing in the other. All of it or nothing. Ask for
 * the password before (the route does). Where it would give somebody what States entrusted to the other, or a place beside others
 * who act, the first administrator asks for it and another one does it (docs/decisions/0051).
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
    const plan = await planMerger(tx, by, { from, into }, now);
    if (!plan) return refuse('not-found');
    if (plan.objections.includes('ended')) return refuse('not-now');
    if (plan.objections.length > 0) return { ...refuse('cannot-merge'), objections: plan.objections };
    if (plan.seen !== seen) return refuse('stale');
    if (plan.second && !plan.second.askedByOther) return askForIt(tx, by, { from, into }, now);
    await endInvitations(tx, by, from, now);
    const given = await handOver(tx, from, into, now);
    // Their hats have ended with the one: recorded, and told, as any other end.
    await endHats(tx, by, from, plan.hats, now);
    for (const hat of given) {
      const added = { kind: 'membership-added' as const, byPersonId: by.person.id, organisationId: into };
      await recordSecurityEvent(tx, { ...added, ...hat }, now);
    }
    const event = { kind: 'organisation-merged' as const, byPersonId: by.person.id };
    await recordSecurityEvent(tx, { ...event, organisationId: from, otherOrganisationId: into }, now);
    return done('merged');
  });
}

/** Where it gives people what one of staff alone cannot give: recorded of both, and nothing moves. */
async function askForIt(
  tx: Tx,
  by: Wearing,
  { from, into }: { from: string; into: string },
  now: Date,
): Promise<MergeOutcome> {
  const byPersonId = by.person.id;
  const ends = { organisationId: from, otherOrganisationId: into };
  await recordSecurityEvent(tx, { kind: 'merger-asked', byPersonId, ...ends }, now);
  const goesOn = { organisationId: into, otherOrganisationId: from };
  await recordSecurityEvent(tx, { kind: 'merger-asked-into', byPersonId, ...goesOn }, now);
  return done('asked');
}
