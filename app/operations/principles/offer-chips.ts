import type { Day } from '#app/domain/codes/day.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { offerInputs } from '#app/domain/principles/offer-answers.ts';
import { offerPrinciples, type OfferEvidence } from '#app/domain/principles/offer-principles.ts';
import { noteOfOffer } from '#app/operations/offers/note-of-offer.ts';
import type { Tx } from '#db/client.ts';
import { findReview } from '#db/queries/principles/reviews.ts';
import { withReview, type Chips } from './chips.ts';

/** How an offer stands to each principle, for its donor and for brokers. */
export async function offerChips(tx: Tx, offer: Offer, on: Day): Promise<Chips<OfferEvidence>> {
  const note = await noteOfOffer(tx, offer);
  const review = await findReview(tx, { offerId: offer.id });
  return withReview(offerPrinciples(offer, on, note), offerInputs(offer, note), review);
}
