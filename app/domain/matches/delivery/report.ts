import type { Day } from '#app/domain/codes/day.ts';
import { PARTIES, type Party } from '#app/domain/matches/statuses.ts';

/** What is said of a match from its introduction to a year after its completion; each is an act of the lifecycle. */
export const REPORT_ACTIONS = [
  'start',
  'report',
  'complete',
  'confirm-completion',
  'refuse-completion',
  'read-refusal',
  'feedback',
  'follow-up',
  'spoke',
  'more-time',
  'dispute',
  'settle',
  'resolve',
] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** How a delivery goes: the donor's one line a quarter. */
export const PROGRESS = ['on-track', 'delayed', 'changed'] as const;
export type Progress = (typeof PROGRESS)[number];

/** Of one result of the plan, against its indicator: the recipient's word alone (DOMAIN section 5). */
export const RESULTS = ['reached', 'partly', 'not'] as const;
export type ResultReached = (typeof RESULTS)[number];

/** Whether the State still needs what was not reached: the need then stays open, and a broker says what becomes of it. */
export const REMAINDERS = ['met', 'open'] as const;
export type Remainder = (typeof REMAINDERS)[number];

/** What remains six and twelve months after the completion (PP1: A/75/816, annex I, para. 56). */
export const REMAINS = ['all', 'part', 'nothing'] as const;
export type Remains = (typeof REMAINS)[number];

export const FOLLOW_UP_MONTHS = [6, 12] as const;
export type FollowUpMonths = (typeof FOLLOW_UP_MONTHS)[number];

/** Characters. */
export const REPORT_LIMITS = { line: 300, text: 1000 } as const;

/** How many took part; `unsaid` is whoever is neither, or did not say, absent where nobody counted them. */
export type Participants = { women: number; men: number; unsaid?: number | undefined };

/** Whether some took part and of none it was said that they are a woman or a man: a share of women says nothing then. */
export function isSexUnsaid({ women, men, unsaid = 0 }: Participants): boolean {
  return women + men === 0 && unsaid > 0;
}

/** How many women among a hundred who took part, rounded down; undefined where nobody did, or of nobody it was said. */
export function womenOfHundred({ women, men, unsaid = 0 }: Participants): number | undefined {
  return women + men === 0 ? undefined : Math.floor((women * 100) / (women + men + unsaid));
}

/** As many as one delivery can have. */
export const MOST_PARTICIPANTS = 100_000;

export type MatchReport = {
  id: string;
  action: ReportAction;
  /** Absent where a verifier raises a dispute, or a broker notes its end, or reads what was not confirmed. */
  party?: Party;
  at: Date;
  happenedOn?: Day;
  state?: Progress | Remainder | Remains;
  months?: FollowUpMonths;
  /** One word for each result of the plan, in its order. */
  results: readonly ResultReached[];
  /** By the milestone's place in the plan, counted from 0, the day on which it was reached. */
  milestones: Readonly<Record<string, Day>>;
  /** Who took part, by sex, as the donor counted them when it was complete (PE1); absent where nobody counted. */
  participants?: Participants;
  /** Absent where this reader may not read it. */
  text?: string;
  /** The other side reads the text too. */
  shared: boolean;
  /** Whoever said it, as far as this reader may know. */
  person?: string;
  organisation?: string;
};

/** The days on which milestones were reached, each as it was said last. */
export function milestonesReached(reports: readonly Pick<MatchReport, 'milestones'>[]): Record<string, Day> {
  return Object.assign({}, ...reports.map(({ milestones }) => milestones)) as Record<string, Day>;
}

/** Whether a side, asked last after six or twelve months, said that nothing remains. */
export function nothingRemains(reports: readonly Pick<MatchReport, 'action' | 'party' | 'state'>[]): boolean {
  return PARTIES.some(
    (party) =>
      reports.findLast((report) => report.action === 'follow-up' && report.party === party)?.state ===
      'nothing',
  );
}

/**
 * Whether something is still needed after the completion, as the recipient said when it confirmed it. Of a programme undefined:
 * its States are not asked, and its confirmation is entered once all of them have said what they received.
 */
export function remainderIn(
  reports: readonly Pick<MatchReport, 'action' | 'state'>[],
  programme: boolean | undefined,
): Remainder | undefined {
  if (programme) return undefined;
  const said = reports.findLast(({ action }) => action === 'confirm-completion')?.state;
  return REMAINDERS.find((known) => known === said);
}

/** What the recipient confirmed, if it did. */
export function confirmationIn(reports: readonly MatchReport[]): MatchReport | undefined {
  return reports.findLast(({ action }) => action === 'confirm-completion');
}
