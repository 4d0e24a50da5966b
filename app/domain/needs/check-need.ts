import type { Day } from '#app/domain/codes/day.ts';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import type { Finding, Severity } from '#app/domain/principles/finding.ts';
import type { NeedContent } from './need-content.ts';
import { ownTexts } from './own-texts.ts';
import { holdsSecret, tracesIn } from '#app/domain/principles/scan-sensitive.ts';

export type NeedField = keyof NeedContent;
export type NeedFinding = Finding<NeedField, NeedFindingCode>;
export type NeedFindingCode = keyof typeof RULES;

type Rule = {
  severity: Severity;
  principle?: PrincipleId;
  /** The answer in which it is found, if it is. */
  found: (need: NeedContent, on: Day) => NeedField | undefined;
};

const rule = (
  severity: Severity,
  field: NeedField,
  holds: (need: NeedContent, on: Day) => boolean,
  principle?: PrincipleId,
): Rule => ({ severity, principle, found: (need, on) => (holds(need, on) ? field : undefined) });

/** In the order of the form, so that a list of findings reads like the form does. */
const RULES = {
  'need-title': rule('block', 'title', (need) => !need.title.trim()),
  'need-summary': rule('warn', 'summary', (need) => !need.summary.trim()),
  'need-theme': rule('block', 'themes', (need) => need.themes.length === 0),
  // PP2: results-focused. A number of people trained is not yet a result.
  'need-outcome': rule('block', 'outcomes', (need) => !need.outcomes.some(isMeasurable), 'PP2'),
  // What is asked of the first result is asked of each.
  'need-outcome-unmeasured': rule(
    'block',
    'outcomes',
    ({ outcomes }) => outcomes.some(isMeasurable) && !outcomes.every(isMeasurable),
    'PP2',
  ),
  // What it is today says whether anything changed.
  'need-baseline': rule(
    'warn',
    'outcomes',
    (need) => need.outcomes.some((outcome) => isMeasurable(outcome) && !outcome.baseline.trim()),
    'PP2',
  ),
  'need-outcome-date': rule(
    'warn',
    'outcomes',
    (need) => need.outcomes.some((outcome) => isMeasurable(outcome) && !outcome.by),
    'PP2',
  ),
  'need-outcome-past': rule(
    'block',
    'outcomes',
    (need, on) => need.outcomes.some(({ by }) => by !== undefined && by < on),
    'PP2',
  ),
  // What is due before help may begin is not what the help brings about. Its State may mean it: nobody is stopped.
  'need-outcome-before-start': rule(
    'warn',
    'outcomes',
    ({ outcomes, startAfter }, on) =>
      startAfter !== undefined && outcomes.some(({ by }) => by !== undefined && by >= on && by < startAfter),
    'PP2',
  ),
  // PP1: a result that nobody carries on ends with the help.
  'need-owner': rule('warn', 'ownerUnit', (need) => !need.ownerUnit.trim(), 'PP1'),
  // PA1: nationally identified. "In preparation" is allowed, and flagged.
  'need-basis': rule(
    'block',
    'basis',
    (need) => !need.basis || (need.basis === 'cited' && !need.basisTitle.trim()),
    'PA1',
  ),
  // What is to be written yet is in preparation.
  'need-basis-ahead': rule('block', 'basisYear', ({ basisYear }, on) => isYearAhead(basisYear, on), 'PA1'),
  'need-basis-in-preparation': rule('warn', 'basis', (need) => need.basis === 'in-preparation', 'PA1'),
  // PP3: evidence-based. A document that the State keeps to itself is evidence too.
  'need-evidence': rule('warn', 'evidence', (need) => need.evidence.length === 0, 'PP3'),
  'need-evidence-ahead': rule(
    'block',
    'evidence',
    ({ evidence }, on) => evidence.some(({ year }) => isYearAhead(year, on)),
    'PP3',
  ),
  'need-norm': rule('warn', 'norms', (need) => need.norms.length === 0 && !need.maturityNow, 'PP2'),
  'need-gender': rule('warn', 'genderMarker', (need) => need.genderMarker === undefined, 'PE1'),
  'need-language': rule('block', 'languages', (need) => need.languages.length === 0),
  'need-window-past': rule(
    'block',
    'startBefore',
    ({ startBefore }, on) => startBefore !== undefined && startBefore < on,
  ),
  'need-timing': rule('warn', 'startAfter', (need) => !need.startAfter && !need.startBefore && !need.urgency),
  'need-priority': rule('warn', 'priority', (need) => !need.priority, 'PA1'),
  // PP4: the red line stops offers, so the softer answer beside it would tell donors something else.
  'need-data-place': rule(
    'warn',
    'dataPlace',
    ({ redLines, dataPlace }) =>
      redLines.includes('data-in-country') && dataPlace !== undefined && dataPlace !== 'in-country',
    'PP4',
  ),
  // PE2: nothing sensitive in free text.
  'need-secret': {
    severity: 'block',
    principle: 'PE2',
    found: (need) => fieldHolding(need, holdsSecret),
  },
  'need-trace': {
    severity: 'warn',
    principle: 'PE2',
    found: (need) => fieldHolding(need, (text) => tracesIn(text).length > 0),
  },
} as const satisfies Record<string, Rule>;

export const NEED_FINDING_CODES = Object.keys(RULES) as NeedFindingCode[];

/** What holds a need back from a broker, and what would make it stronger (DOMAIN section 2). */
export function checkNeed(need: NeedContent, on: Day): NeedFinding[] {
  return NEED_FINDING_CODES.flatMap((code) => {
    const { severity, principle, found }: Rule = RULES[code];
    const field = found(need, on);
    return field ? [{ field, code, severity, ...(principle && { principle }) }] : [];
  });
}

/** Nobody can cite what will be written in a year to come. */
export function isYearAhead(year: number | undefined, on: Day): boolean {
  return year !== undefined && year > Number(on.slice(0, 4));
}

/** An outcome counts when it says what changes, how that is counted, and what it should reach. */
export function isMeasurable(outcome: { statement: string; indicator: string; target: string }): boolean {
  return [outcome.statement, outcome.indicator, outcome.target].every((part) => part.trim() !== '');
}

function fieldHolding(need: NeedContent, holds: (text: string) => boolean): NeedField | undefined {
  return ownTexts(need).find(({ text }) => holds(text))?.field;
}
