import type { Wearing } from '#app/auth/viewer.ts';
import { isAsker, openingLapses, openingState } from '#app/domain/needs/opening.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { insertOpening, listOpenings, listToldOfWaiting } from '#db/queries/needs/sealed-openings.ts';
import { findSealedState } from '#db/queries/needs/sealed-texts.ts';
import { tellState } from './tell-state.ts';

/**
 * A broker asks to open a need's sealed text, and says why. A second one has to agree within five working days, and all
 * who may are written to; the State is told at once.
 *
 * @returns the opening's id; or not-found, not-your-act, own-side, not-now (there is nothing sealed), already-there (theirs waits
 * or is open), secret-found
 */
export async function askOpening(
  by: Wearing,
  input: { id: string; reason: string },
  now: Date,
): Promise<Outcome<{ openingId: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return refuse('not-your-act');
  if (holdsSecret(input.reason)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.id);
    if (!need) return refuse('not-found');
    if (await findOwnSide(tx, actor, { needId: need.id }, now)) return refuse('own-side');
    if ((await findSealedState(tx, need.id)).kind !== 'sealed') return refuse('not-now');
    const openings = await listOpenings(tx, need.id);
    const theirs = openings.filter((opening) => isAsker(opening, actor));
    if (theirs.some((opening) => ['waiting', 'open'].includes(openingState(opening, now))))
      return refuse('already-there');
    const opening = { needId: need.id, reason: input.reason, askedBy: actor.personId };
    const openingId = await insertOpening(tx, opening, now);
    const event = { action: 'ask-opening', from: need.status, to: need.status } as const;
    await recordNeedEvent(tx, actor, need.id, event, now);
    await tellState(tx, need.id, 'sealed-opening-asked', now);
    for (const to of await listToldOfWaiting(tx, now)) {
      const path = `/${to.language}/needs/${need.id}/openings/${openingId}`;
      const until = openingLapses(now).toISOString();
      await queueMail(tx, { kind: 'second-broker-asked', to, values: { path, until } }, now);
    }
    return done({ openingId });
  });
}
