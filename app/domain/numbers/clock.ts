import { ACCREDITATION_DAYS } from '#app/domain/accounts/application.ts';
import { MATCH_CLOCKS } from '#app/domain/matches/clocks.ts';
import { BROKER_CLOCKS, CIRCULATION_DAYS } from '#app/domain/needs/next-step.ts';

/**
 * How long each step should take at most (DOMAIN section 5), in working days or in days of the calendar; in the order in
 * which they come. The words are `numbers.clock.<clock>`.
 */
export const CLOCKS = {
  accreditation: { target: ACCREDITATION_DAYS, unit: 'working' },
  acknowledge: { target: BROKER_CLOCKS.acknowledge, unit: 'working' },
  authenticate: { target: BROKER_CLOCKS.authenticate, unit: 'working' },
  triage: { target: BROKER_CLOCKS.triage, unit: 'working' },
  circulation: { target: CIRCULATION_DAYS, unit: 'calendar' },
  choose: { target: MATCH_CLOCKS.choose, unit: 'working' },
  introduction: { target: MATCH_CLOCKS.introduce, unit: 'working' },
  agreement: { target: MATCH_CLOCKS.agree, unit: 'calendar' },
  /** Six months, counted in days so that it can be compared with a median. */
  start: { target: 183, unit: 'calendar' },
  feedback: { target: 30, unit: 'calendar' },
} as const satisfies Record<string, { target: number; unit: 'working' | 'calendar' }>;

export type Clock = keyof typeof CLOCKS;

export const CLOCK_IDS = Object.keys(CLOCKS) as Clock[];

/** How long a step took in a quarter, or in a whole year. */
export type ClockCount = {
  clock: Clock;
  year: number;
  /** Absent for the year as a whole. */
  quarter?: 1 | 2 | 3 | 4;
  /** How often the step came to its end in that time. */
  ended: number;
  /** Days, to a half where two stand in the middle. */
  median: number;
  /** How many of them within the target. */
  within: number;
};
