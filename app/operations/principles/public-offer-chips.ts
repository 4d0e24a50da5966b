import type { Day } from '#app/domain/codes/day.ts';
import type { PublicOfferContent } from '#app/domain/offers/published-offer.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import { offerInputs } from '#app/domain/principles/offer-answers.ts';
import { offerPrinciples, type OfferEvidence } from '#app/domain/principles/offer-principles.ts';
import type { AssessedChip, SignedReview } from '#app/domain/principles/review.ts';
import { withReview } from './chips.ts';

/** How an offer stands to each principle, from what everybody may read of it: the same on every page. */
export function publicOfferChips(
  offer: PublicOfferContent,
  note: TrustNote | undefined,
  review: SignedReview | undefined,
  on: Day,
): AssessedChip<OfferEvidence>[] {
  const content = {
    ...offer,
    eligibilitySuggested: false,
    viaHubIds: [],
    declaration: '',
    declarationLimits: '',
  };
  return withReview(offerPrinciples(content, on, note), offerInputs(offer, note), review).chips;
}
