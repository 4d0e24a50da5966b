import { addDays, dayOf, type Day } from '#app/domain/codes/day.ts';
import { freshUntil, type Freshness } from '#app/domain/freshness.ts';
import type { Offer } from './offer.ts';

/** An offer goes stale after six months without its donor's word (DOMAIN section 5); the last letter says that it has. */
export const OFFER_FRESHNESS: Freshness = { months: 6, reminders: [30, 7, 0] };

/** From how many days before on a donor is asked whether it still stands. */
export const ASKED_DAYS = 30;

const STALE_DAYS = 30;

/** The first day on which a stale offer can be confirmed no longer. */
export function archivedOn(staleSince: Date): Day {
  return addDays(dayOf(staleSince), STALE_DAYS);
}

/** Until when a published offer is to be confirmed, where its donor is asked on a day; a stale one says so itself. */
export function confirmBy(offer: Pick<Offer, 'status' | 'confirmedAt'>, on: Day): Day | undefined {
  return offer.status === 'published' && offer.confirmedAt && asksForWord(offer, on)
    ? freshUntil(offer.confirmedAt, OFFER_FRESHNESS)
    : undefined;
}

/** Whether its donor is asked for a word on a day: it is stale, or will be within a month. */
export function asksForWord(
  { status, confirmedAt }: Pick<Offer, 'status' | 'confirmedAt'>,
  on: Day,
): boolean {
  if (status === 'stale') return true;
  return (
    status === 'published' &&
    confirmedAt !== undefined &&
    addDays(freshUntil(confirmedAt, OFFER_FRESHNESS), -ASKED_DAYS) <= on
  );
}
