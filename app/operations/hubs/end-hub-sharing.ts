import type { Wearing } from '#app/auth/viewer.ts';
import { hubStanding } from '#app/domain/hubs/access.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { placeOfShown } from '#app/operations/needs/keep-confidential.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { endHubShares, insertEndedShare, listHubShares } from '#db/queries/hubs/shares.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';

/**
 * The State takes its need back from a hub, without a reason: also from one that the need itself names. The hub's people
 * read no more of it than any registered user, and can no longer answer what a broker asked them.
 *
 * @returns not-found, not-your-act, not-now (nothing of it is theirs)
 */
export async function endHubSharing(
  by: Wearing,
  { id, hubId }: { id: string; hubId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, id);
    if (!need) return refuse('not-found');
    const standing = hubStanding(need, await listHubShares(tx, need.id), hubId);
    if (standing === 'none' || standing === 'ended') return refuse('not-now');
    const ended = { needId: need.id, hubId, by: actor.personId };
    if (standing === 'shared') await endHubShares(tx, ended, now);
    else await insertEndedShare(tx, ended, now);
    await settleForAll(tx, 'need-shown', placeOfShown(need.id), now);
    const event = { action: 'end-hub-sharing', from: need.status, to: need.status } as const;
    await recordNeedEvent(tx, actor, need.id, event, now);
    return done(undefined);
  });
}
