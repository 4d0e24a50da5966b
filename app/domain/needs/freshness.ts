import { addDays, type Day } from '#app/domain/codes/day.ts';
import { freshUntil, type Freshness } from '#app/domain/freshness.ts';
import type { Need } from './need.ts';

/** A need expires after twelve months without its State's word (DOMAIN section 5). */
export const NEED_FRESHNESS: Freshness = { months: 12, reminders: [60, 30, 7] };

/** Until when it stands on its State's word; absent before it was validated and where the clock does not run. */
export function standsUntil({
  status,
  validatedAt,
  reconfirmedAt,
}: Pick<Need, 'status' | 'validatedAt' | 'reconfirmedAt'>): Day | undefined {
  const confirmedAt = reconfirmedAt ?? validatedAt;
  return confirmedAt && (status === 'validated' || status === 'circulating' || status === 'shortlisting')
    ? freshUntil(confirmedAt, NEED_FRESHNESS)
    : undefined;
}

/** Whether its State is asked on a day if it still stands. */
export function asksForWord(need: Parameters<typeof standsUntil>[0], on: Day): boolean {
  const until = standsUntil(need);
  const [longest = 0] = NEED_FRESHNESS.reminders;
  return until !== undefined && addDays(until, -longest) <= on;
}
