import type { Day } from '#app/domain/codes/day.ts';
import { isEligible } from '#app/domain/geography/eligibility.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import type { PublishedOffer } from './published-offer.ts';

/** Why a State can not ask for an offer, whatever its need says. */
export type Bar = 'not_published' | 'not_open' | 'full';

/** What stands in the way of a State that would ask for an offer; undefined where nothing does. */
export function barTo(
  offer: PublishedOffer | undefined,
  stateCode: string,
  geography: Geography,
  on: Day,
): Bar | undefined {
  if (!offer) return 'not_published';
  if (!isEligible(geography, offer.eligible, stateCode, on)) return 'not_open';
  return offer.slotsTaken >= offer.slots ? 'full' : undefined;
}
