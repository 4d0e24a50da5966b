import { addDays, addMonths, type Day } from '#app/domain/codes/day.ts';
import { dateWriter } from './dates.ts';
import type { Translator } from './translate.ts';

/** "March 2027", of any day of that month. */
export function monthName(t: Translator, day: Day): string {
  return writers[t.lang](new Date(`${day}T00:00:00Z`));
}

const writers = {
  en: dateWriter('en', { month: 'long', year: 'numeric' }),
  ar: dateWriter('ar', { month: 'long', year: 'numeric' }),
};

type MonthOption = { value: Day; label: string };

/** This month and those after it, each by its first or its last day; a day chosen before that none of them has stands first. */
export function monthOptions(
  t: Translator,
  today: Day,
  by: 'first' | 'last',
  chosen?: Day,
  months = 24,
): MonthOption[] {
  const first = `${today.slice(0, 7)}-01`;
  const days = Array.from({ length: months }, (_, count) => addMonths(first, count)).map((day) =>
    by === 'first' ? day : addDays(addMonths(day, 1), -1),
  );
  const all = chosen && !days.includes(chosen) ? [chosen, ...days] : days;
  return all.map((value) => ({ value, label: monthName(t, value) }));
}
