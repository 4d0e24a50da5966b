import type { Wearing } from '#app/auth/viewer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { moveOffer } from './move-offer.ts';

/** Takes a published offer off the public list until its donor resumes it; open matches stay as they are. */
export async function pauseOffer(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Offer>> {
  return moveOffer(by, { ...input, action: 'pause' }, now);
}
