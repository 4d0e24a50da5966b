import type { Day } from '#app/domain/codes/day.ts';
import type { Urgency } from '#app/domain/codes/delivery.ts';
import type { NeedFacts } from './facts.ts';

/**
 * When help should start; an open end is undefined, and no end at all is no preference. `urgency` where the days follow from
 * that word and nobody wrote them.
 */
export type StartWindow = { from?: Day; until?: Day; urgency?: Urgency };

/** The dates the need states, or else what its urgency means on the day it is judged. */
export function startWindow(need: NeedFacts, on: Day): StartWindow {
  if (need.startAfter !== undefined || need.startBefore !== undefined) {
    return { from: need.startAfter, until: need.startBefore };
  }
  const year = Number(on.slice(0, 4));
  switch (need.urgency) {
    case 'this-year':
      return { from: on, until: `${year}-12-31`, urgency: need.urgency };
    case 'next-year':
      return { from: `${year + 1}-01-01`, until: `${year + 1}-12-31`, urgency: need.urgency };
    case 'window':
    case 'flexible':
    case undefined:
      return {};
  }
}
