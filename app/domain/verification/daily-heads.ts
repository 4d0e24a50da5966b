import type { Link } from '#app/domain/audit/chain.ts';
import { addDays, type Day } from '#app/domain/codes/day.ts';

export type DayEnd = Link & { day: Day };

/**
 * Where the log stood at the end of each day (UTC) whose head was not signed yet: every day after `last`, or from the
 * first entry on, up to the day before `today`. A day without an entry stands where the one before stood, and an entry
 * that came late counts for the first day that is still open: what was signed is never said otherwise.
 *
 * @param ends the last entry of each day in the log after `last`
 */
export function openDays(last: DayEnd | undefined, ends: readonly DayEnd[], today: Day): DayEnd[] {
  const earliest = [...ends].sort((a, b) => a.day.localeCompare(b.day))[0]?.day;
  const first = last ? addDays(last.day, 1) : earliest;
  if (first === undefined) return [];
  const days: DayEnd[] = [];
  let stands: Link | undefined = last;
  for (let day = first; day < today; day = addDays(day, 1)) {
    for (const end of ends) if (end.day <= day && end.n > (stands?.n ?? 0)) stands = end;
    if (stands) days.push({ day, n: stands.n, hash: stands.hash });
  }
  return days;
}
