import type { Wearing } from '#app/auth/viewer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { moveOffer } from './move-offer.ts';

/**
 * Its donor takes back an offer, or a version of one, that it handed in and nobody has decided on, to correct it.
 *
 * @returns not-found, not-your-act or not-now when it cannot
 */
export async function takeBackOffer(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Offer>> {
  return moveOffer(by, { ...input, action: 'take-back' }, now);
}
