import type { Day } from '#app/domain/codes/day.ts';
import { QUARTERS, type Quarter } from './measure.ts';

/** A year, `2026`, or a quarter of one, `2026-Q3` (UTC). Periods of a kind share no day. */
export type Period = string;

const PERIOD = /^(\d{4})(?:-Q([1-4]))?$/;

/** The year, and the quarter where it is one. Undefined for anything else. */
export function readPeriod(text: string): { year: number; quarter?: Quarter } | undefined {
  const parts = PERIOD.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  return parts[2] ? { year, quarter: Number(parts[2]) as Quarter } : { year };
}

export function quarterPeriod(year: number, quarter: Quarter): Period {
  return `${year}-Q${quarter}`;
}

/** The first day after a period: from then on nothing in it changes, and its figures may be published. */
export function endOfPeriod(period: { year: number; quarter?: Quarter }): Day {
  const { year, quarter } = period;
  if (quarter === undefined || quarter === 4) return `${year + 1}-01-01`;
  return `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
}

/** Every quarter and year from `firstYear` on that is over on a day, the earliest first; a year after its quarters. */
export function closedPeriods(firstYear: number, on: Day): Period[] {
  const periods: Period[] = [];
  for (let year = firstYear; year <= Number(on.slice(0, 4)); year += 1) {
    for (const quarter of QUARTERS)
      if (endOfPeriod({ year, quarter }) <= on) periods.push(quarterPeriod(year, quarter));
    if (endOfPeriod({ year }) <= on) periods.push(String(year));
  }
  return periods;
}
