import type { Day } from '#app/domain/codes/day.ts';
import { isEligible } from '#app/domain/geography/eligibility.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import type { PublishedOffer } from './published-offer.ts';
import { lacksNote } from './trust-note.ts';

/** Why a State can not ask for an offer, whatever its need says. */
export type Bar = 'not_published' | 'not_open' | Closed;
/** Why no State can. */
export type Closed = 'no_note' | 'full';

/** What stands in the way of a State that would ask for an offer; undefined where nothing does. */
export function barTo(
  offer: PublishedOffer | undefined,
  stateCode: string,
  geography: Geography,
  on: Day,
): Bar | undefined {
  if (!offer) return 'not_published';
  if (!isEligible(geography, offer.eligible, stateCode, on)) return 'not_open';
  return closedTo(offer, on);
}

/** What stands in the way of every State: technology without a note in force, or no place that is free. */
export function closedTo(offer: PublishedOffer, on: Day): Closed | undefined {
  if (lacksNote(offer.modes, offer.note, on)) return 'no_note';
  return offer.slotsTaken >= offer.slots ? 'full' : undefined;
}
