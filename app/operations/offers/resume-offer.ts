import type { Wearing } from '#app/auth/viewer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { moveOffer } from './move-offer.ts';

/** Puts a paused offer back on the public list as it was: it was published once and could not be edited since. */
export async function resumeOffer(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Offer>> {
  return moveOffer(by, { ...input, action: 'resume' }, now);
}
