import { PARKED_MINUTES } from '#app/domain/accounts/parked-form.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/**
 * For how long what is over stays, in milliseconds, before it is removed for good. What a record, a decision or the proof of an
 * act rests on is not here: it stays.
 */
export const KEPT_MS = {
  /** After its end: as long as a form that it sent too late may still be kept for its person. */
  session: PARKED_MINUTES * MINUTE,
  /** It says itself until when it is kept. */
  'parked-form': 0,
  /** After the moment from which it cannot be used. */
  'one-time-link': 30 * DAY,
  'sign-in-step': DAY,
  /** After it was undone or could be: the addresses are personal data. */
  'email-change': 30 * DAY,
  /** After the decision: the applicant can read it for 30 days, and ask about it for a year. */
  'refused-application': 365 * DAY,
  /** After an upload began that was never finished; the longest takes half an hour. */
  'unfinished-file': 60 * MINUTE,
  /** Who read a need's restricted view: the State looks it up for two years; the log of acts goes on. */
  'view-reading': 730 * DAY,
  /** What somebody's inbox told them; the records themselves go on. */
  'inbox-entry': 365 * DAY,
  /** After the moment from which it cannot be used. */
  'letter-link': 30 * DAY,
  /** What two sides and their broker wrote, after the match was over: as long as the State may look up who read its need. */
  thread: 730 * DAY,
  /** One that nobody accepted, after it was taken back or became too old. */
  'unused-invitation': 365 * DAY,
} as const;
export type Kept = keyof typeof KEPT_MS;

/** The same in days, for whoever is told. */
export function keptDays(kept: Kept): number {
  return KEPT_MS[kept] / DAY;
}

/** What was over before this moment is due to be removed. */
export function dueBefore(kept: Kept, now: Date): Date {
  return new Date(now.getTime() - KEPT_MS[kept]);
}
