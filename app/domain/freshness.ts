import { addDays, addMonths, dayOf, type Day } from '#app/domain/codes/day.ts';

/** For how long something stands on one word, and when its people are reminded: so many days before, the longest first. */
export type Freshness = { months: number; reminders: readonly number[] };

/** The first day on which it stands no longer, unless somebody says before that it does. */
export function freshUntil(confirmedAt: Date, { months }: Freshness): Day {
  return addMonths(dayOf(confirmedAt), months);
}

/**
 * No later than at this moment was whatever is within `days` of its end confirmed last. A month has no fixed number of
 * days, so it is some days too wide: look at each with {@link freshUntil}.
 */
export function confirmedBefore(on: Day, { months }: Freshness, days: number): Date {
  return new Date(`${addDays(addMonths(addDays(on, days), -months), 4)}T00:00:00Z`);
}

/**
 * The day from which the reminder counts that is due on a day, if any is: whoever was reminded since has had it. Where
 * nobody looked for some time it is the latest one alone, so that nobody gets two letters at once.
 */
export function reminderSince(until: Day, { reminders }: Freshness, on: Day): Day | undefined {
  return reminders
    .map((days) => addDays(until, -days))
    .filter((day) => day <= on)
    .at(-1);
}
