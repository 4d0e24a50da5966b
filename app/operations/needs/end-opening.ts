import type { Wearing } from '#app/auth/viewer.ts';
import { isAsker, openingState } from '#app/domain/needs/opening.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { endOpening as putEnd, findOpeningForUpdate } from '#db/queries/needs/sealed-openings.ts';

/**
 * The State ends an opening that waits or is open, at once and without a reason; so may who asked for it. Whatever is
 * opened after this returns is refused.
 *
 * @returns not-found, not-your-act, not-now (it is over already)
 */
export async function endOpening(
  by: Wearing,
  input: { id: string; openingId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.id);
    const opening = need && (await findOpeningForUpdate(tx, need.id, input.openingId));
    if (!opening) return refuse('not-found');
    if (actor.role !== 'focal_point' && !isAsker(opening, actor)) return refuse('not-your-act');
    if (!['waiting', 'open'].includes(openingState(opening, now))) return refuse('not-now');
    await putEnd(tx, opening.id, actor.personId, now);
    await settleForAll(tx, 'second-broker-asked', `/needs/${need.id}/openings/${opening.id}`, now);
    const event = { action: 'end-opening', from: need.status, to: need.status } as const;
    await recordNeedEvent(tx, actor, need.id, event, now);
    return done(undefined);
  });
}
