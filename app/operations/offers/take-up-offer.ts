import type { Wearing } from '#app/auth/viewer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { takeIfFree } from '#app/operations/matches/take-if-free.ts';
import { moveOffer } from './move-offer.ts';

/**
 * A broker acknowledges a handed-in offer and starts to review it; the donor sees since when, and on the desk it is the
 * broker's.
 */
export async function takeUpOffer(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Offer>> {
  return moveOffer(
    by,
    {
      ...input,
      action: 'take-up',
      alongside: (tx, { id }, broker) => takeIfFree(tx, broker, { subject: 'offer', id }, now),
    },
    now,
  );
}
