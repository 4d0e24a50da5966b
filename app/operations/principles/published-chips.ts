import type { Day } from '#app/domain/codes/day.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { OfferEvidence } from '#app/domain/principles/offer-principles.ts';
import type { AssessedChip, SignedReview } from '#app/domain/principles/review.ts';
import { publicOfferChips } from './public-offer-chips.ts';

/** How a published offer stands to each principle on a day, for everybody, with its note as everybody reads it. */
export function publishedChips(
  offer: PublishedOffer,
  on: Day,
  review: SignedReview | undefined,
): AssessedChip<OfferEvidence>[] {
  const note =
    offer.note && offer.note.level !== 'L0' && offer.note.level !== 'L4'
      ? { ...offer.note, level: offer.note.level }
      : undefined;
  return publicOfferChips(offer, note, review, on);
}
