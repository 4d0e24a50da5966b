import type { NeedField, NeedFinding } from './check-need.ts';
import { isStated, type NeedContent } from './need-content.ts';

/** The form's short steps, in order, each with the answers it asks for. Every answer is asked exactly once. */
export const NEED_STEPS = {
  what: ['title', 'summary', 'textLanguage', 'themes', 'contextNote'],
  results: [
    'purpose',
    'outcomes',
    'ownerUnit',
    'basis',
    'basisTitle',
    'basisYear',
    'basisSection',
    'evidence',
    'norms',
    'maturityNow',
    'maturityTarget',
    'genderMarker',
  ],
  how: ['modes', 'languages', 'beneficiaries', 'sizeBand', 'hubIds', 'technologyBarrier'],
  when: ['startAfter', 'startBefore', 'durationWeeks', 'urgency', 'priority'],
  limits: ['redLines', 'dataPlace', 'excludedOrganisations'],
} as const satisfies Record<string, readonly NeedField[]>;

export type NeedStep = keyof typeof NEED_STEPS;
export const NEED_STEP_IDS = Object.keys(NEED_STEPS) as NeedStep[];

export function isNeedStep(text: string | undefined): text is NeedStep {
  return text !== undefined && Object.hasOwn(NEED_STEPS, text);
}

export function stepOf(field: NeedField): NeedStep {
  const found = NEED_STEP_IDS.find((step) => (NEED_STEPS[step] as readonly NeedField[]).includes(field));
  if (!found) throw new Error(`No step asks for ${field}`);
  return found;
}

export function stepAfter(step: NeedStep): NeedStep | undefined {
  return NEED_STEP_IDS[NEED_STEP_IDS.indexOf(step) + 1];
}

/** A draft begins with these: alone they are nobody's answer. */
const FILLED_IN: ReadonlySet<NeedField> = new Set(['textLanguage', 'languages']);

/** `missing`: something in it stops the need from being handed in; `empty`: nothing does, and nothing is answered. */
export type StepState = 'ready' | 'missing' | 'empty';

export function stepState(step: NeedStep, need: NeedContent, findings: readonly NeedFinding[]): StepState {
  if (findings.some(({ severity, field }) => severity === 'block' && stepOf(field) === step))
    return 'missing';
  const answered = NEED_STEPS[step].some((field) => !FILLED_IN.has(field) && isStated(need[field]));
  return answered ? 'ready' : 'empty';
}
