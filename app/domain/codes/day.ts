/** A calendar day as `YYYY-MM-DD` (UTC): compares as text, crosses every border as text. */
export type Day = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists, in years 2000 to 2100: nothing planned here lies outside, typing errors do. */
export function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return isCalendarDay(text) && year >= 2000 && year <= 2100;
}

/** True for a day that exists, in whatever year. */
export function isCalendarDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** The day's last second, for whoever reads an instant: what ends on a day holds to its end, in UTC. */
export function endOfDay(day: Day): string {
  return `${day}T23:59:59Z`;
}

/** The same day of a later month, or that month's last one where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (startOf(to) - startOf(from)) / 86_400_000;
}

/** As many as a century has; ranking asks for the same few hundred again and again. */
const MOST_KEPT = 40_000;
const starts = new Map<Day, number>();

/** The day's first millisecond. By its parts: parsing text takes ten times as long. */
function startOf(day: Day): number {
  let start = starts.get(day);
  if (start === undefined) {
    start = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
    if (starts.size >= MOST_KEPT) starts.clear();
    starts.set(day, start);
  }
  return start;
}

/** Working days are Monday to Friday, UTC, no holidays (DOMAIN section 5). */
export function addWorkingDays(day: Day, days: number): Day {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/**
 * Working days that are left: from the day after `from` up to `to`; negative when `to` has passed, also by a weekend only.
 */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return Math.min(-1, 0 - workingDaysBetween(to, from));
  let days = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) days += 1;
  return days;
}

function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
