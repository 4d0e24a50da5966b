const DAY = 86_400_000;

/**
 * For how many days what is over stays, before it is removed for good. What a record, a decision or the proof of an
 * act rests on is not here: it stays.
 */
export const KEPT_DAYS = {
  /** After its end: whoever was signed in sees it in the history of the account, not here. */
  session: 1,
  /** After the moment from which it cannot be used. */
  'one-time-link': 30,
  'sign-in-step': 1,
  /** After it was undone or could be: the addresses are personal data. */
  'email-change': 30,
  /** After the decision: the applicant can read it for 30 days, and ask about it for a year. */
  'refused-application': 365,
  /** One that nobody accepted, after it was taken back or became too old. */
  'unused-invitation': 365,
} as const;
export type Kept = keyof typeof KEPT_DAYS;

/** What was over before this moment is due to be removed. */
export function dueBefore(kept: Kept, now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS[kept] * DAY);
}
