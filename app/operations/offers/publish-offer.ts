import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { checkPublication } from '#app/domain/offers/publication.ts';
import { done, type Outcome } from '#app/domain/outcome.ts';
import { checkPassports } from '#app/domain/passports/check-passport.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import type { GivenVerdicts } from '#app/domain/principles/review.ts';
import { offerChips } from '#app/operations/principles/offer-chips.ts';
import { signReview } from '#app/operations/principles/sign-review.ts';
import { listCheckedPassports } from '#app/operations/passports/checked-passports.ts';
import { otherBrokerTookUp } from '#db/queries/offer-events.ts';
import { movePassports } from '#db/queries/passports.ts';
import { findTrustNote } from '#db/queries/trust-notes.ts';
import { moveOffer } from './move-offer.ts';

/**
 * Makes exactly the revision that the broker read public. Nobody publishes what they wrote or handed in themselves,
 * nor what somebody did whose deputy they are; technology needs a trust note in force and complete passports, and possible dual use a second broker.
 * How it stands to each principle must have been reviewed (DOMAIN section 5): before, or with `verdicts` in the same step.
 *
 * @returns not-found, not-your-act, not-now, own-offer, incomplete, chips-unreviewed, reason-needed (a verdict without its
 * words), secret-found or stale when it cannot
 */
export async function publishOffer(
  by: Wearing,
  input: { id: string; revision: number; verdicts?: GivenVerdicts },
  now: Date,
): Promise<Outcome<Offer>> {
  const { verdicts, ...move } = input;
  return moveOffer(
    by,
    {
      ...move,
      action: 'publish',
      chipsReviewed: async (tx, offer) =>
        verdicts !== undefined || (await offerChips(tx, offer, dayOf(now))).reviewed,
      first: async (tx, offer, actor) =>
        verdicts
          ? signReview(
              tx,
              actor,
              { offerId: offer.id },
              { ...(await offerChips(tx, offer, dayOf(now))), verdicts },
              now,
            )
          : done(undefined),
      countBlockers: async (tx, offer, actor) => {
        const note = await findTrustNote(tx, offer.id);
        const secondReader = await otherBrokerTookUp(tx, offer.id, actor);
        const passports = await listCheckedPassports(tx, offer.id, dayOf(now));
        return blockers([
          ...checkPublication(offer, note, secondReader, dayOf(now)),
          ...checkPassports(offer.modes, passports),
        ]).length;
      },
      alongside: async (tx, offer) => {
        await movePassports(tx, { offerId: offer.id, from: 'draft' }, 'in-force', now);
      },
    },
    now,
  );
}
