import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { endShare } from '#db/queries/needs/sealed-shares.ts';

/**
 * The State takes its sealed text back from a donor, at any time and without a reason. Whatever is opened after this
 * returns is refused.
 *
 * @returns not-found, not-your-act, not-now (it is not shared with them)
 */
export async function endSharing(
  by: Wearing,
  { id, matchId }: { id: string; matchId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    // The lock that a reading waits for, or that waits for it.
    const need = await findNeedForUpdate(tx, id);
    if (!need) return refuse('not-found');
    if (!(await endShare(tx, { needId: id, matchId, by: actor.personId }, now))) return refuse('not-now');
    const event = { action: 'end-sharing', from: need.status, to: need.status } as const;
    await recordNeedEvent(tx, actor, need.id, event, now);
    return done(undefined);
  });
}
