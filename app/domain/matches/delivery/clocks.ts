import { addDays, addMonths, daysBetween, dayOf, type Day } from '#app/domain/codes/day.ts';
import { PARTIES, type MatchStatus, type Party } from '#app/domain/matches/statuses.ts';
import { FOLLOW_UP_MONTHS, type FollowUpMonths } from './report.ts';

/** Days and months of the calendar (DOMAIN section 5). */
export const DELIVERY_CLOCKS = {
  /** From the agreement to the start, in months. */
  startMonths: 6,
  /** From the start, and from each line on how it goes to the next, in months. */
  reportMonths: 3,
  /** From the completion to both feedbacks, or to the closing without them, in days. */
  feedbackDays: 30,
} as const;

/** How many days of silence there are before each step: shown, a letter, another, and the broker may let it lapse. */
export const SILENCE_STEPS = [14, 30, 60, 90] as const;
export type SilenceStep = 0 | (typeof SILENCE_STEPS)[number];
export type Silence = { days: number; step: SilenceStep };

/** From here on a match is called stalled, until somebody is heard. */
export const STALLED_AFTER = SILENCE_STEPS[1];
export const LAPSES_AFTER = SILENCE_STEPS[3];

/** Before an agreement a match can fall silent; afterwards the quarterly line is its sound. */
const CAN_STALL: readonly MatchStatus[] = ['introduced', 'designing'];

/**
 * How long nobody was heard of a match, in days of the calendar since the last act of a side: a word, a change of the
 * plan, a confirmation. Stalled is never stored: it is this rule, so any act ends it by itself.
 */
export function silenceOf(status: MatchStatus, lastSound: Date | undefined, on: Day): Silence {
  if (!CAN_STALL.includes(status) || !lastSound) return { days: 0, step: 0 };
  const days = Math.max(0, daysBetween(dayOf(lastSound), on));
  return { days, step: SILENCE_STEPS.findLast((step) => days >= step) ?? 0 };
}

/** When the next line on how a delivery goes is due. */
export function nextReportOn(startedOn: Day, lastReportAt: Date | undefined): Day {
  const from = lastReportAt && dayOf(lastReportAt) > startedOn ? dayOf(lastReportAt) : startedOn;
  return addMonths(from, DELIVERY_CLOCKS.reportMonths);
}

/**
 * The day by which somebody's next word of an agreed match is due: that it started, the quarter's line, or that its
 * recipient confirms what was reported complete. `app.delivery_promised_by` says the same.
 */
export function promisedBy(match: {
  status: MatchStatus;
  agreedAt?: Date;
  startedOn?: Day;
  completionReportedAt?: Date;
  /** The donor's last line on how it goes. */
  reportedAt?: Date;
}): Day | undefined {
  if (match.status === 'agreed' && match.agreedAt)
    return addMonths(dayOf(match.agreedAt), DELIVERY_CLOCKS.startMonths);
  if (match.status !== 'in-delivery') return undefined;
  if (match.completionReportedAt)
    return addDays(dayOf(match.completionReportedAt), DELIVERY_CLOCKS.feedbackDays);
  return match.startedOn && nextReportOn(match.startedOn, match.reportedAt);
}

/** The last day for feedback, given to its end in UTC: after it the platform closes what nobody closed. */
export function feedbackBy(completedAt: Date): Day {
  return addDays(dayOf(completedAt), DELIVERY_CLOCKS.feedbackDays);
}

export function followUpOn(completedAt: Date, months: FollowUpMonths): Day {
  return addMonths(dayOf(completedAt), months);
}

export type FollowUp = { party: Party; months: FollowUpMonths };

/** Which follow-ups are asked for on a day: each once of each side, from its day on, without an end. */
export function followUpsDue(completedAt: Date | undefined, given: readonly FollowUp[], on: Day): FollowUp[] {
  if (!completedAt) return [];
  return FOLLOW_UP_MONTHS.filter((months) => on >= followUpOn(completedAt, months)).flatMap((months) =>
    PARTIES.filter((party) => !given.some((one) => one.party === party && one.months === months)).map(
      (party) => ({ party, months }),
    ),
  );
}
