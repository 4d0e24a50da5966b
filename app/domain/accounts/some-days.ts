import { addDays, type Day } from '#app/domain/codes/day.ts';
import type { Role } from './role.ts';

/** From one day to another, both included. */
export type SomeDays = { firstOn: Day; lastOn: Day };
export type DaysObjection = 'past' | 'order' | 'too-long' | 'after-role';

/** The longest a deputy stands in. The database refuses more (`delegations_ninety_days`). */
export const DEPUTY_DAYS = 90;
/** The longest absence: a year and a day. */
export const ABSENCE_DAYS = 366;

/** Why these cannot be the days of a deputy or an absence, on `today`. */
export function objectionToDays(
  { firstOn, lastOn }: SomeDays,
  today: Day,
  longest: number,
): DaysObjection | undefined {
  if (lastOn < firstOn) return 'order';
  if (lastOn < today) return 'past';
  return addDays(firstOn, longest - 1) < lastOn ? 'too-long' : undefined;
}

/** The same for a deputy: nothing is lent beyond the last day of the role itself, where it has one. */
export function objectionToLending(
  days: SomeDays,
  today: Day,
  roleEndsOn: Day | undefined,
): DaysObjection | undefined {
  if (roleEndsOn && roleEndsOn < days.lastOn && days.firstOn <= days.lastOn) return 'after-role';
  return objectionToDays(days, today, DEPUTY_DAYS);
}

/**
 * Which role a deputy must have themselves; undefined where any of the same organisation will do. Nobody gives anybody a
 * broker's powers alone, for no day either; `app.name_deputy` says the same.
 */
export function lentOnlyTo(role: Role): Role | undefined {
  return role === 'broker' ? role : undefined;
}

/** The instant at which a last day is over (UTC). */
export function endOf(day: Day): Date {
  return new Date(`${addDays(day, 1)}T00:00:00Z`);
}
