import type { PrincipleId } from '#app/domain/codes/principles.ts';
import { isSexUnsaid, womenOfHundred, type Participants } from '#app/domain/matches/delivery/report.ts';
import { PARTIES, type Party } from '#app/domain/matches/statuses.ts';
import type { Finding } from './finding.ts';

/** What became of an agreement, as counts: of the joint plan's rows, and of those who took part. */
export type ClosingFacts = {
  outcomes: number;
  /** Outcomes of which the recipient said what was reached. */
  outcomesReported: number;
  milestones: number;
  milestonesReached: number;
  technology: boolean;
  /** The recipient compared what arrived with what was announced. */
  arrivalChecked: boolean;
  feedback: readonly Party[];
  /** As the donor counted them; absent where it did not say, not even that nobody took part. */
  participants?: Participants;
  /** Of a hundred who take part, how many women the offer aims for. */
  womenTarget?: number;
};

export const NOT_KEPT = [
  'outcome-unreported',
  'milestone-unreached',
  'arrival-unchecked',
  'participants-uncounted',
  'women-target-missed',
  'feedback-missing',
] as const;
export type NotKept = (typeof NOT_KEPT)[number];
export type ClosingFinding = Finding<keyof ClosingFacts, NotKept>;

type Rule = readonly [PrincipleId, keyof ClosingFacts, (facts: ClosingFacts) => boolean];

/**
 * DOMAIN section 2 at the end of a match. None stops it: what was not kept stands with the match, for both sides and for
 * brokers. What remains after the end is in every agreed plan, and is asked of both sides after six and twelve months.
 */
const RULES: Record<NotKept, Rule> = {
  'outcome-unreported': [
    'PP2',
    'outcomesReported',
    ({ outcomes, outcomesReported }) => outcomesReported < outcomes,
  ],
  'milestone-unreached': [
    'PA2',
    'milestonesReached',
    ({ milestones, milestonesReached }) => milestonesReached < milestones,
  ],
  'arrival-unchecked': [
    'PP5',
    'arrivalChecked',
    ({ technology, arrivalChecked }) => technology && !arrivalChecked,
  ],
  'participants-uncounted': [
    'PE1',
    'participants',
    ({ participants }) => participants === undefined || isSexUnsaid(participants),
  ],
  'women-target-missed': [
    'PE1',
    'womenTarget',
    ({ participants, womenTarget = 0 }) =>
      participants !== undefined && (womenOfHundred(participants) ?? womenTarget) < womenTarget,
  ],
  'feedback-missing': [
    'PA2',
    'feedback',
    ({ feedback }) => !PARTIES.every((party) => feedback.includes(party)),
  ],
};

/** What was not kept of the principles when a match closes; empty when all was. */
export function checkClosing(facts: ClosingFacts): NotKept[] {
  return NOT_KEPT.filter((code) => RULES[code][2](facts));
}

/** The same, each with the principle that asks for it. */
export function closingFindings(codes: readonly NotKept[]): ClosingFinding[] {
  return codes.map((code) => {
    const [principle, field] = RULES[code];
    return { code, severity: 'warn', principle, field };
  });
}
