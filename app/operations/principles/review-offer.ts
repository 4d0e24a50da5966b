import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import type { GivenVerdicts } from '#app/domain/principles/review.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor } from '#db/client.ts';
import { countsAsAuthor } from '#db/queries/offers/events.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';
import { offerChips } from './offer-chips.ts';
import { signReview } from './sign-review.ts';

const WITH_ITS_DONOR: readonly OfferStatus[] = ['draft', 'returned', 'withdrawn'];

/**
 * A broker says how an offer stands to each principle, and signs, without another step: while it is under review, or
 * again once something changed. Nobody reviews what they wrote.
 *
 * @returns not-found, not-your-act, own-offer, own-side, not-now, stale, reason-needed, secret-found
 */
export async function reviewOffer(
  by: Wearing,
  input: { id: string; revision: number; verdicts: GivenVerdicts },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, input.id);
    if (!offer) return refuse('not-found');
    if (await countsAsAuthor(tx, offer.id, dayOf(now))) return refuse('own-offer');
    if (await findOwnSide(tx, actor, { offerId: offer.id }, now)) return refuse('own-side');
    if (WITH_ITS_DONOR.includes(offer.status)) return refuse('not-now');
    if (offer.revision !== input.revision) return refuse('stale');
    const chips = await offerChips(tx, offer, dayOf(now));
    return signReview(tx, actor, { offerId: offer.id }, { ...chips, verdicts: input.verdicts }, now);
  });
}
