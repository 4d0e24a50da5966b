import type { Wearing } from '#app/auth/viewer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { closeMatchesOfWithdrawnOffer } from '#db/queries/offers.ts';
import { moveOffer } from './move-offer.ts';

/**
 * Ends an offer for good and, with it, every match of it that had not come to an introduction (closing code
 * `provider-withdrew`). The reason is for the brokers, and may be left out.
 */
export async function withdrawOffer(
  by: Wearing,
  input: { id: string; text?: string },
  now: Date,
): Promise<Outcome<Offer>> {
  return moveOffer(
    by,
    {
      id: input.id,
      action: 'withdraw',
      reason: { text: input.text?.trim() || undefined },
      alongside: (tx, offer) => closeMatchesOfWithdrawnOffer(tx, offer.id, now),
    },
    now,
  );
}
