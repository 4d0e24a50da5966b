import { addDays, dayOf } from '#app/domain/codes/day.ts';
import type { DayFromNow } from '#db/seeds/demonstration/offer.ts';

const DAY_MS = 86_400_000;

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

export function daysFrom(now: Date): DayFromNow {
  return (days) => addDays(dayOf(now), days);
}

/** What somebody does, and how many days before now. */
export type Turn = { daysAgo: number; act: () => Promise<void> };

/** One after the other, oldest first, as they came: lists, and the log of notes, are ordered by when things happened. */
export async function inTurn(turns: readonly Turn[]): Promise<void> {
  for (const { act } of turns.toSorted((a, b) => b.daysAgo - a.daysAgo)) await act();
}
