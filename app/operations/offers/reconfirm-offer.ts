import type { Wearing } from '#app/auth/viewer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { moveOffer } from './move-offer.ts';

/** Its donor says that an offer still stands, unchanged: six months begin anew, and one that went stale is open again. */
export async function reconfirmOffer(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Offer>> {
  return moveOffer(by, { ...input, action: 'reconfirm' }, now);
}
