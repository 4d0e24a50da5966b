import type { PrincipleId } from '#app/domain/codes/principles.ts';
import type { MatchReport } from '#app/domain/matches/delivery/report.ts';
import { confirmationIn } from '#app/domain/matches/delivery/report.ts';
import { PARTIES, type Party } from '#app/domain/matches/lifecycle.ts';
import type { PlanContent } from '#app/domain/matches/plan/plan.ts';
import type { Finding } from './finding.ts';

/** What became of an agreement, for the page that closes a match. Counts are of the joint plan's rows. */
export type ClosingFacts = {
  outcomes: number;
  /** Outcomes of which the recipient said what was reached. */
  outcomesReported: number;
  milestones: number;
  milestonesReached: number;
  /** Somebody said after the completion, or the plan says, what remains and who runs and pays for it. */
  remains: string;
  technology: boolean;
  /** The recipient compared what arrived with what was announced. */
  arrivalChecked: boolean;
  feedback: readonly Party[];
  /** The donor said how many women and men took part. */
  counted: boolean;
};

export type ClosingCode = keyof typeof RULES;
export type ClosingFinding = Finding<keyof ClosingFacts, ClosingCode>;

type Rule = readonly [PrincipleId, keyof ClosingFacts, (facts: ClosingFacts) => boolean];

/**
 * DOMAIN section 2 at the end of a match. None stops it: what was not kept is said to the broker who closes, and the
 * lesson has room for it.
 */
const RULES = {
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
  'remains-unsaid': ['PP1', 'remains', ({ remains }) => !remains.trim()],
  'arrival-unchecked': [
    'PP5',
    'arrivalChecked',
    ({ technology, arrivalChecked }) => technology && !arrivalChecked,
  ],
  'participants-uncounted': ['PE1', 'counted', ({ counted }) => !counted],
  'feedback-missing': [
    'PA2',
    'feedback',
    ({ feedback }) => !PARTIES.every((party) => feedback.includes(party)),
  ],
} as const satisfies Record<string, Rule>;

export const CLOSING_CODES = Object.keys(RULES) as ClosingCode[];

/** What was kept of the principles when a match closes, and what was not; empty when all was. */
export function checkClosing(facts: ClosingFacts): ClosingFinding[] {
  return CLOSING_CODES.flatMap((code) => {
    const [principle, field, found]: Rule = RULES[code];
    return found(facts) ? [{ code, severity: 'warn', principle, field }] : [];
  });
}

/** @param arrival whether the offer has technology, and whether the recipient confirmed it at delivery */
export function closingFacts(
  { outcomes, milestones, remains }: PlanContent,
  reports: readonly MatchReport[],
  arrival: Pick<ClosingFacts, 'technology' | 'arrivalChecked'>,
): ClosingFacts {
  const reached = new Set(reports.flatMap((report) => Object.keys(report.milestones)));
  return {
    ...arrival,
    outcomes: outcomes.length,
    outcomesReported: confirmationIn(reports)?.results.length ?? 0,
    milestones: milestones.length,
    milestonesReached: milestones.filter((_, place) => reached.has(String(place))).length,
    remains,
    counted: reports.some(({ participants }) => participants !== undefined),
    feedback: PARTIES.filter((party) =>
      reports.some((report) => report.action === 'feedback' && report.party === party),
    ),
  };
}
