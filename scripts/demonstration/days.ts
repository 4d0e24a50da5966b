import { addDays, dayOf } from '#app/domain/codes/day.ts';
import type { DayFromNow } from '#db/seeds/demonstration/offer.ts';

const DAY_MS = 86_400_000;

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

export function daysFrom(now: Date): DayFromNow {
  return (days) => addDays(dayOf(now), days);
}
