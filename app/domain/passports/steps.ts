import { PASSPORT_BLOCK_IDS, type PassportBlock } from './questions.ts';
import type { PassportContent } from './passport.ts';

/** The pages of a passport in their order: a block each, and three that are no list of questions. */
export const PASSPORT_STEPS = [
  'subject',
  'artefacts',
  'provenance',
  'composition',
  'sbom',
  'rights',
  'control',
  'statement',
  'data',
  'evaluation',
  'support',
  'exit',
  'uses',
  'limits',
] as const satisfies readonly (PassportBlock | 'artefacts' | 'sbom' | 'statement')[];
export type PassportStep = (typeof PASSPORT_STEPS)[number];

export function isPassportStep(text: string): text is PassportStep {
  return (PASSPORT_STEPS as readonly string[]).includes(text);
}

export function isBlock(step: PassportStep): step is PassportBlock {
  return (PASSPORT_BLOCK_IDS as readonly string[]).includes(step);
}

export function passportStepAfter(step: PassportStep): PassportStep | undefined {
  return PASSPORT_STEPS[PASSPORT_STEPS.indexOf(step) + 1];
}

/** `ready`: nothing is missing in it; `started`: gone through, and something is; `open`: can be left out; else `empty`. */
export type PassportStepState = 'ready' | 'started' | 'open' | 'empty';

export function passportStepState(
  step: PassportStep,
  passport: PassportContent,
  findings: readonly { step: PassportStep }[],
): PassportStepState {
  const found = findings.some((finding) => finding.step === step);
  if (isBlock(step) && !passport.gone.includes(step)) return found ? 'empty' : 'open';
  if (step === 'sbom') return passport.sbom ? 'ready' : 'open';
  if (!found) return 'ready';
  return isBlock(step) || passport.statement ? 'started' : 'empty';
}
