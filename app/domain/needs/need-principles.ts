import type { Day } from '#app/domain/codes/day.ts';
import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { PrincipleChip, PrincipleState } from '#app/domain/principles/chip.ts';
import { checkNeed, type NeedFindingCode } from './check-need.ts';
import type { NeedContent } from './need-content.ts';

export const NEED_EVIDENCE = [
  'owner-named',
  'no-owner',
  'measurable',
  'no-outcome',
  'cited',
  'no-basis',
  'in-preparation',
  'state-decides',
  'no-conditions-wanted',
  'conditions-in-offer',
  'technology-in-match',
  'agreed-in-match',
  'documents-stay',
  'gender-marker',
  'gender-unset',
  'nothing-sensitive',
  'something-sensitive',
] as const;
export type NeedEvidence = (typeof NEED_EVIDENCE)[number];
type Answer = readonly [PrincipleState, NeedEvidence];
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
  PP2: ({ has }) => (has('need-outcome') ? ['open', 'no-outcome'] : ['declared', 'measurable']),
  PP3: ({ need }) =>
    need.redLines.includes('no-conditions')
      ? ['declared', 'no-conditions-wanted']
      : ['na', 'conditions-in-offer'],
  PP4: () => ['met', 'state-decides'],
  PP5: () => ['na', 'technology-in-match'],
  PA1: ({ has }) => {
    if (has('need-basis')) return ['open', 'no-basis'];
    return has('need-basis-in-preparation') ? ['open', 'in-preparation'] : ['declared', 'cited'];
  },
  PA2: () => ['na', 'agreed-in-match'],
  PA3: () => ['met', 'documents-stay'],
  PE1: ({ has }) => (has('need-gender') ? ['open', 'gender-unset'] : ['declared', 'gender-marker']),
  PE2: ({ has }) =>
    has('need-secret', 'need-trace') ? ['open', 'something-sensitive'] : ['met', 'nothing-sensitive'],
};
