import { isDay, type Day } from '#app/domain/codes/day.ts';
import type { IatiActivity } from './iati-activity.ts';
import type { DraftNote } from './offer-draft.ts';

/** When the activity ends: the actual day where there is one, else the planned one. `YYYY-MM-DD` of any year. */
export function endOf({ dates }: IatiActivity): string | undefined {
  return dates.actualEnd ?? dates.plannedEnd;
}

/**
 * An activity's days as an offer's delivery, actual before planned. A day outside the years an offer takes is left
 * out, and so are two days in the wrong order: which of them is wrong, only the donor knows.
 */
export function deliveryDays(activity: IatiActivity): { startsOn?: Day; endsOn?: Day; notes: DraftNote[] } {
  const start = activity.dates.actualStart ?? activity.dates.plannedStart;
  const end = endOf(activity);
  const notes: DraftNote[] = [start, end]
    .filter((date) => date !== undefined && !isDay(date))
    .map((date) => ({ code: 'date-out-of-range' as const, date: date ?? '' }));
  const startsOn = start && isDay(start) ? start : undefined;
  const endsOn = end && isDay(end) ? end : undefined;
  if (startsOn && endsOn && endsOn < startsOn) {
    return { notes: [...notes, { code: 'dates-reversed', startsOn, endsOn }] };
  }
  return { startsOn, endsOn, notes };
}
