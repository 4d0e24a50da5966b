import type { Role } from './role.ts';

const MINUTE = 60_000;

/** The longest a session lives, however it is used. The database refuses more (`sessions_absolute_lifetime`). */
export const SESSION_HOURS = 12;
/** An eleventh device is rarer than a forgotten one: beyond this, the session begun first is ended. */
export const SESSIONS_PER_PERSON = 10;
/** How long a typed password vouches for an act that asks for it again. */
export const CONFIRMATION_MINUTES = 5;
/** A session is marked as seen at most this often; so it may end this much before its idle time is over. */
export const SEEN_AGAIN_MINUTES = 1;

const IDLE_MINUTES = 30;
const IDLE_MINUTES_WITH_POWER = 15;

export function sessionEnd(startedAt: Date): Date {
  return new Date(startedAt.getTime() + SESSION_HOURS * 60 * MINUTE);
}

/** When a session seen now is over if it is not seen again: idle time by the hat worn, never beyond `endsAt`. */
export function idleEnd(seenAt: Date, endsAt: Date, role: Role | undefined): Date {
  const minutes = role === 'broker' || role === 'administrator' ? IDLE_MINUTES_WITH_POWER : IDLE_MINUTES;
  return new Date(Math.min(seenAt.getTime() + minutes * MINUTE, endsAt.getTime()));
}

/** Whether the password was typed so short a time ago that it need not be typed again. */
export function isRecentlyConfirmed(confirmedAt: Date, now: Date): boolean {
  const age = now.getTime() - confirmedAt.getTime();
  return age >= 0 && age <= CONFIRMATION_MINUTES * MINUTE;
}
