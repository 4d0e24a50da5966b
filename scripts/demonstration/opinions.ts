import { actingPerson } from '#app/operations/acting-person.ts';
import { askOpinion } from '#app/operations/verification/ask-opinion.ts';
import { findDeliveredNote } from '#app/operations/verification/delivered-note.ts';
import { giveOpinion } from '#app/operations/verification/give-opinion.ts';
import { withActor } from '#db/client.ts';
import { OPINIONS_ASKED } from '#db/seeds/demonstration/opinions.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore } from './days.ts';
import type { OfferIds } from './offers.ts';

/** A State asks its hub what it thinks of two notes; one answer is there. */
export async function askSecondOpinions(cast: Cast, offers: OfferIds, now: Date): Promise<void> {
  for (const { by, hub, offer, question, askedDaysAgo, answer } of OPINIONS_ASKED) {
    const what = `the second opinion on offer ${offer}`;
    const asker = cast.as[by];
    const coordinator = cast.as[hub];
    const at = daysBefore(now, askedDaysAgo);
    const note = await withActor(actingPerson(asker), (tx) =>
      findDeliveredNote(tx, offers.get(offer)!, at, undefined),
    );
    if (!note) throw new Error(`${what} has no note.`);
    const hubId = coordinator.hat.organisation.id;
    const { id } = valueOf(await askOpinion(asker, { reference: note.reference, hubId, question }, at), what);
    if (!answer) continue;
    const { daysAgo, ...said } = answer;
    valueOf(await giveOpinion(coordinator, { id, said }, daysBefore(now, daysAgo)), what);
  }
}
