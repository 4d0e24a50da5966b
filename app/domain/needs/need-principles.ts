import type { Day } from '#app/domain/codes/day.ts';
import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { PrincipleChip, PrincipleState } from '#app/domain/principles/chip.ts';
import { checkNeed, type NeedFindingCode } from './check-need.ts';
import type { NeedContent } from './need-content.ts';

/** What leaves a principle open; the message `principles.change.open.need.<evidence>` says what would change it. */
export const NEED_OPEN_EVIDENCE = [
  'no-owner',
  'no-outcome',
  'no-norm',
  'no-evidence',
  'no-data-place',
  'no-basis',
  'in-preparation',
  'gender-unset',
  'something-sensitive',
] as const;
type NeedOpenEvidence = (typeof NEED_OPEN_EVIDENCE)[number];

export const NEED_EVIDENCE = [
  ...NEED_OPEN_EVIDENCE,
  'owner-named',
  'measurable',
  'cited',
  'state-decides',
  'evidence-listed',
  'data-place-said',
  'barrier-named',
  'context-told',
  'no-conditions-wanted',
  'technology-in-match',
  'agreed-in-match',
  'state-chooses',
  'gender-marker',
  'nothing-sensitive',
] as const;
export type NeedEvidence = (typeof NEED_EVIDENCE)[number];
type Answer =
  | readonly ['open', NeedOpenEvidence]
  | readonly [Exclude<PrincipleState, 'open'>, Exclude<NeedEvidence, NeedOpenEvidence>];
type Subject = { need: NeedContent; has: (...codes: NeedFindingCode[]) => boolean };

/**
 * How a need stands towards each of the ten principles. *Met* rests on a rule that this platform keeps or on a check
 * it makes, *declared* on the State's word; nothing is summed (DOMAIN section 2). Sentences are
 * `needs.evidence.<evidence>`.
 */
export function needPrinciples(need: NeedContent, on: Day): PrincipleChip<NeedEvidence>[] {
  const found = new Set(checkNeed(need, on).map(({ code }) => code));
  const subject: Subject = { need, has: (...codes) => codes.some((code) => found.has(code)) };
  return PRINCIPLE_IDS.map((id) => {
    const [state, evidence] = ASSESSED[id](subject);
    return { id, state, evidence };
  });
}

const ASSESSED: Record<PrincipleId, (subject: Subject) => Answer> = {
  PP1: ({ has }) => (has('need-owner') ? ['open', 'no-owner'] : ['declared', 'owner-named']),
  PP2: ({ has }) => {
    if (has('need-outcome')) return ['open', 'no-outcome'];
    return has('need-norm') ? ['open', 'no-norm'] : ['declared', 'measurable'];
  },
  PP3: ({ need, has }) => {
    if (has('need-evidence')) return ['open', 'no-evidence'];
    return ['declared', need.redLines.includes('no-conditions') ? 'no-conditions-wanted' : 'evidence-listed'];
  },
  // Only its State hands it in, agrees and takes it back, whatever it says of data.
  PP4: ({ need, has }) => {
    if (has('need-data-place')) return ['open', 'no-data-place'];
    return ['met', need.dataPlace ? 'data-place-said' : 'state-decides'];
  },
  PP5: ({ need }) =>
    need.technologyBarrier.trim() ? ['declared', 'barrier-named'] : ['na', 'technology-in-match'],
  PA1: ({ has }) => {
    if (has('need-basis')) return ['open', 'no-basis'];
    return has('need-basis-in-preparation') ? ['open', 'in-preparation'] : ['declared', 'cited'];
  },
  PA2: ({ need }) => (need.contextNote.trim() ? ['declared', 'context-told'] : ['na', 'agreed-in-match']),
  PA3: () => ['met', 'state-chooses'],
  PE1: ({ has }) => (has('need-gender') ? ['open', 'gender-unset'] : ['declared', 'gender-marker']),
  PE2: ({ has }) =>
    has('need-secret', 'need-trace') ? ['open', 'something-sensitive'] : ['met', 'nothing-sensitive'],
};
