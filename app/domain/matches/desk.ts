import {
  addDays,
  addWorkingDays,
  dayOf,
  daysBetween,
  workingDaysBetween,
  type Day,
} from '#app/domain/codes/day.ts';
import type { Theme } from '#app/domain/codes/themes.ts';
import { OPINION_DAYS } from '#app/domain/hubs/opinion.ts';
import { OPENING_WAIT_DAYS } from '#app/domain/needs/opening.ts';
import { BROKER_CLOCKS, CHOOSE_DAYS, CIRCULATION_DAYS } from '#app/domain/needs/next-step.ts';
import { ANSWER_WORKING_DAYS } from '#app/domain/verification/dispute.ts';
import { MATCH_CLOCKS } from './clocks.ts';
import { DELIVERY_CLOCKS, STALLED_AFTER } from './delivery/clocks.ts';

/**
 * What waits on the brokers' desk, in the order of a need's and an offer's way; the words are `desk.kind.<kind>`.
 * `waits` says for whom: what waits for others is shown apart, for the broker to chase.
 */
export const DESK_KINDS = {
  'offer-new': { waits: 'broker', days: BROKER_CLOCKS.acknowledge },
  'offer-review': { waits: 'broker', days: BROKER_CLOCKS.triage },
  'passport-review': { waits: 'broker', days: BROKER_CLOCKS.triage },
  'suspension-asked': { waits: 'broker', days: BROKER_CLOCKS.authenticate },
  // A note on an offer is disputed; its issuer answers, and the broker chases.
  'note-disputed': { waits: 'others', days: ANSWER_WORKING_DAYS },
  // Nobody states anything of technology that is offered: its donor, or whoever examines it, has the next word.
  'offer-noteless': { waits: 'others', days: undefined },
  'need-new': { waits: 'broker', days: BROKER_CLOCKS.acknowledge },
  'need-consent': { waits: 'others', days: undefined },
  'need-circulate': { waits: 'broker', days: BROKER_CLOCKS.acknowledge },
  'need-propose': { waits: 'broker', days: CIRCULATION_DAYS },
  // Donors answered, and its State chooses; nobody did, and a broker says what becomes of it.
  'need-choose': { waits: 'others', days: CHOOSE_DAYS },
  'need-review': { waits: 'broker', days: BROKER_CLOCKS.triage },
  // Nobody met it: its State, or a hub, has the next word; then its State has agreed to another round.
  'need-unmet': { waits: 'others', days: undefined },
  'need-recirculate': { waits: 'broker', days: BROKER_CLOCKS.acknowledge },
  'opening-answer': { waits: 'broker', days: OPENING_WAIT_DAYS },
  // What a hub was asked; it has its own desk, and the broker chases.
  'opinion-context': { waits: 'others', days: OPINION_DAYS },
  'opinion-fit': { waits: 'others', days: OPINION_DAYS },
  'match-propose': { waits: 'broker', days: MATCH_CLOCKS.triage },
  'match-answers': { waits: 'others', days: MATCH_CLOCKS.choose },
  'match-introduce': { waits: 'broker', days: MATCH_CLOCKS.introduce },
  // Shown from the first step of the silence on, and late once the match is stalled.
  'match-silent': { waits: 'broker', days: STALLED_AFTER },
  // A start, a quarter's line or a confirmation has not come by its day (`promisedBy`).
  'match-late': { waits: 'broker', days: BROKER_CLOCKS.authenticate },
  // A State did not confirm a completion: until a broker has read why, or it is reported anew.
  'match-unconfirmed': { waits: 'broker', days: BROKER_CLOCKS.acknowledge },
  'match-disputed': { waits: 'broker', days: BROKER_CLOCKS.acknowledge },
  // Both gave feedback before its last day, after which the platform closes it.
  'match-conclude': { waits: 'broker', days: DELIVERY_CLOCKS.feedbackDays },
} as const satisfies Record<string, { waits: 'broker' | 'others'; days: number | undefined }>;

export type DeskKind = keyof typeof DESK_KINDS;

export function isDeskKind(text: string): text is DeskKind {
  return Object.hasOwn(DESK_KINDS, text);
}

/** Whose items are shown; unasked, mine as soon as anything is, and everybody's until then. */
export const DESK_WHOSE = ['mine', 'free', 'everyone'] as const;
export type DeskWhose = (typeof DESK_WHOSE)[number];

/** What of the desk is asked for; nothing asked is all of it. */
export type DeskFilter = {
  kind?: DeskKind;
  whose?: DeskWhose;
  /** M49 code of a sub-region: of the State, or of the donor where there is no State. */
  region?: string;
  theme?: Theme;
  /** A hub that the need names, or that covers its State. */
  hub?: string;
  /** An organisation that gives. */
  donor?: string;
  /** Where it is for longer than so many days. */
  olderThan?: number;
};
export const DESK_AGES = [7, 14, 30, 90] as const;

/** One thing on the desk: since when it is where it is, and the day it is due where that was promised. */
export type DeskItem = {
  kind: DeskKind;
  /** Of the offer, the need or the match. */
  id: string;
  reference: string;
  since: Date;
  /** Promised to others already; else the clock of its kind counts from `since`. */
  dueOn?: Day;
};

export type DeskClock = {
  by: Day;
  /** Days left, negative when late. */
  left: number;
  total: number;
  unit: 'working' | 'calendar';
};

/** What counts every day, not working days: a circulation, a silence and the time for feedback. */
const EVERY_DAY: readonly DeskKind[] = ['need-propose', 'match-silent', 'match-conclude'];

/** When an item is due and how much is left, in working days or, for some kinds, in days of the calendar. */
export function deskClock(item: DeskItem, on: Day): DeskClock | undefined {
  const { days } = DESK_KINDS[item.kind];
  if (days === undefined) return undefined;
  const every = EVERY_DAY.includes(item.kind);
  const by = item.dueOn ?? (every ? addDays : addWorkingDays)(dayOf(item.since), days);
  const between = every ? daysBetween : workingDaysBetween;
  const left = between(on, by);
  // What was promised can be longer than its kind usually has.
  const total = item.dueOn ? Math.max(between(dayOf(item.since), by), left) : days;
  return { by, left, total, unit: every ? 'calendar' : 'working' };
}
