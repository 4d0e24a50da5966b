import { isCalendarDay, isDay, type Day } from '#app/domain/codes/day.ts';
import type { IatiActivity } from './iati-activity.ts';
import type { DraftNote } from './offer-draft.ts';

/** When the activity ends: the actual day where there is one, else the planned one. `YYYY-MM-DD` of any year. */
export function endOf({ dates }: IatiActivity): string | undefined {
  return [dates.actualEnd, dates.plannedEnd].find((date) => date !== undefined && isCalendarDay(date));
}

/**
 * An activity's days as an offer's delivery, actual before planned. What is no day of the calendar is left out, and so is a
 * day outside the years an offer takes, and two days in the wrong order: which of them is wrong, only the donor knows.
 */
export function deliveryDays(activity: IatiActivity): { startsOn?: Day; endsOn?: Day; notes: DraftNote[] } {
  const { actualStart, plannedStart, actualEnd, plannedEnd } = activity.dates;
  const notes: DraftNote[] = [];
  const startsOn = dayOf('start', [actualStart, plannedStart], notes);
  const endsOn = dayOf('end', [actualEnd, plannedEnd], notes);
  if (startsOn && endsOn && endsOn < startsOn) {
    return { notes: [...notes, { code: 'dates-reversed', startsOn, endsOn }] };
  }
  return { startsOn, endsOn, notes };
}

/** The first of them that is a day at all; each one before it that is none is noted. */
function dayOf(
  which: 'start' | 'end',
  dates: readonly (string | undefined)[],
  notes: DraftNote[],
): Day | undefined {
  for (const date of dates) {
    if (date === undefined) continue;
    if (isDay(date)) return date;
    const exists = isCalendarDay(date);
    notes.push({ code: exists ? `${which}-out-of-range` : `${which}-unread`, date });
    if (exists) return undefined;
  }
  return undefined;
}
