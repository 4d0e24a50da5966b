import type { Wearing } from '#app/auth/viewer.ts';
import { isSecondPerson, openingEnd, openingState, type OpeningAnswer } from '#app/domain/needs/opening.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { answerOpening as putAnswer, findOpeningForUpdate } from '#db/queries/needs/sealed-openings.ts';
import { tellState } from './tell-state.ts';

/**
 * A second broker agrees that the first opens a sealed text for an hour, or refuses. The State is told when one agrees.
 *
 * @returns not-found, not-your-act, own-side, not-now (it was answered or ended), second-person
 */
export async function answerOpening(
  by: Wearing,
  input: { id: string; openingId: string; answer: OpeningAnswer },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.id);
    const opening = need && (await findOpeningForUpdate(tx, need.id, input.openingId));
    if (!opening) return refuse('not-found');
    if (await findOwnSide(tx, actor, { needId: need.id }, now)) return refuse('own-side');
    if (openingState(opening, now) !== 'waiting') return refuse('not-now');
    if (!isSecondPerson(opening, actor)) return refuse('second-person');
    const agreed = input.answer === 'agreed';
    const given = {
      answer: input.answer,
      by: actor.personId,
      openUntil: agreed ? openingEnd(now) : undefined,
    };
    await putAnswer(tx, opening.id, given, now);
    await settleForAll(tx, 'second-broker-asked', `/needs/${need.id}/openings/${opening.id}`, now);
    const action = agreed ? 'agree-opening' : 'refuse-opening';
    await recordNeedEvent(tx, actor, need.id, { action, from: need.status, to: need.status }, now);
    if (agreed) await tellState(tx, need.id, 'sealed-opening-agreed', now);
    return done(undefined);
  });
}
