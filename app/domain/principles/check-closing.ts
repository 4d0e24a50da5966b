import type { PrincipleId } from '#app/domain/codes/principles.ts';
import { PARTIES, type Party } from '#app/domain/matches/lifecycle.ts';
import type { Finding, Severity } from './finding.ts';
import { tracesIn } from './scan-sensitive.ts';

/** What became of an agreement, for the page that closes a match. Counts are of the joint plan's rows. */
export type ClosingFacts = {
  outcomes: number;
  /** Outcomes of which somebody said what was reached. */
  outcomesReported: number;
  milestones: number;
  /** Milestones that the recipient confirmed. */
  milestonesConfirmed: number;
  /** What remains, who runs it and who pays, as it is now. */
  remains: string;
  /** Months after the end for which a follow-up is set. */
  followUps: readonly number[];
  /** A condition came to light that the offer had not declared. */
  undeclaredCondition: boolean;
  technology: boolean;
  /** The recipient compared what arrived with what was announced. */
  arrivalChecked: boolean;
  feedback: readonly Party[];
  /** The donor can still open the State's files. */
  filesOpen: boolean;
  /** How many took part is told for women and men apart, or nobody took part as a person. */
  bySex: boolean;
  /** What people wrote in reports and feedback. */
  texts: readonly string[];
};

export type ClosingCode = keyof typeof RULES;
export type ClosingFinding = Finding<keyof ClosingFacts, ClosingCode>;

type Rule = readonly [Severity, PrincipleId, keyof ClosingFacts, (facts: ClosingFacts) => boolean];

/** DOMAIN section 2 at the end of a match: follow-up at +6 and +12 months, both feedbacks, file access that ends. */
const RULES = {
  'outcome-unreported': [
    'warn',
    'PP2',
    'outcomesReported',
    ({ outcomes, outcomesReported }) => outcomesReported < outcomes,
  ],
  'milestone-unconfirmed': [
    'warn',
    'PA2',
    'milestonesConfirmed',
    ({ milestones, milestonesConfirmed }) => milestonesConfirmed < milestones,
  ],
  'remains-unsaid': ['warn', 'PP1', 'remains', ({ remains }) => !remains.trim()],
  'no-follow-up': [
    'warn',
    'PP1',
    'followUps',
    ({ followUps }) => !FOLLOW_UPS.every((months) => followUps.includes(months)),
  ],
  'undeclared-condition': ['block', 'PP3', 'undeclaredCondition', (facts) => facts.undeclaredCondition],
  'arrival-unchecked': [
    'warn',
    'PP5',
    'arrivalChecked',
    ({ technology, arrivalChecked }) => technology && !arrivalChecked,
  ],
  'feedback-missing': [
    'block',
    'PA2',
    'feedback',
    ({ feedback }) => !PARTIES.every((party) => feedback.includes(party)),
  ],
  'files-open': ['block', 'PA3', 'filesOpen', ({ filesOpen }) => filesOpen],
  'not-by-sex': ['warn', 'PE1', 'bySex', ({ bySex }) => !bySex],
  'trace-in-report': ['warn', 'PE2', 'texts', ({ texts }) => texts.some((text) => tracesIn(text).length > 0)],
} as const satisfies Record<string, Rule>;

/** Months after the end (DOMAIN section 2, PP1). */
export const FOLLOW_UPS = [6, 12] as const;
export const CLOSING_CODES = Object.keys(RULES) as ClosingCode[];

/** What was kept of the principles when a match closes, and what was not; empty when all was. */
export function checkClosing(facts: ClosingFacts): ClosingFinding[] {
  return CLOSING_CODES.flatMap((code) => {
    const [severity, principle, field, found]: Rule = RULES[code];
    return found(facts) ? [{ code, severity, principle, field }] : [];
  });
}
