import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { checkPublication } from '#app/domain/offers/publication.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { checkPassports } from '#app/domain/passports/check-passport.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import { listCheckedPassports } from '#app/operations/passports/checked-passports.ts';
import { otherBrokerTookUp } from '#db/queries/offer-events.ts';
import { movePassports } from '#db/queries/passports.ts';
import { findTrustNote } from '#db/queries/trust-notes.ts';
import { moveOffer } from './move-offer.ts';

/**
 * Makes exactly the revision that the broker read public. Nobody publishes what they wrote or handed in themselves,
 * nor what somebody did whose deputy they are; technology needs a trust note in force and complete passports, and possible dual use a second broker.
 *
 * @returns not-found, not-your-act, not-now, own-offer, incomplete or stale when it cannot
 */
export async function publishOffer(
  by: Wearing,
  input: { id: string; revision: number },
  now: Date,
): Promise<Outcome<Offer>> {
  return moveOffer(
    by,
    {
      ...input,
      action: 'publish',
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
