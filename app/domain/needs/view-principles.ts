import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { PrincipleChip, PrincipleState } from '#app/domain/principles/chip.ts';
import { tracesIn } from '#app/domain/principles/scan-sensitive.ts';
import { isMeasurable } from './check-need.ts';
import type { NeedEvidence } from './need-principles.ts';
import type { NeedView } from './need-view.ts';
import { ownTexts } from './own-texts.ts';

type Answers = NeedView['answers'];
type Answer = readonly [PrincipleState, NeedEvidence];

/**
 * How a need stands to the principles as far as one audience may know: made from its view alone, so that no chip tells
 * what the view leaves out. A principle that rests on an answer which is not in the view is not there at all: hidden and
 * not stated look the same (DOMAIN section 4).
 */
export function viewPrinciples({ answers }: Pick<NeedView, 'answers'>): PrincipleChip<NeedEvidence>[] {
  return PRINCIPLE_IDS.flatMap((id) => {
    const [state, evidence] = ASSESSED[id](answers) ?? [];
    return state && evidence ? [{ id, state, evidence }] : [];
  });
}

const ASSESSED: Record<PrincipleId, (answers: Answers) => Answer | undefined> = {
  PP1: ({ ownerUnit }) => (ownerUnit ? ['declared', 'owner-named'] : undefined),
  PP2: ({ outcomes }) => (outcomes?.some(isMeasurable) ? ['declared', 'measurable'] : undefined),
  PP3: ({ evidence, redLines }) => {
    if (redLines?.includes('no-conditions')) return ['declared', 'no-conditions-wanted'];
    return evidence?.length ? ['declared', 'evidence-listed'] : undefined;
  },
  PP4: ({ dataPlace }) => ['met', dataPlace ? 'data-place-said' : 'state-decides'],
  PP5: ({ technologyBarrier }) =>
    technologyBarrier ? ['declared', 'barrier-named'] : ['na', 'technology-in-match'],
  PA1: ({ basis, basisTitle }) => {
    if (basis === 'in-preparation') return ['open', 'in-preparation'];
    return basisTitle ? ['declared', 'cited'] : undefined;
  },
  PA2: ({ contextNote }) => (contextNote ? ['declared', 'context-told'] : ['na', 'agreed-in-match']),
  PA3: () => ['met', 'state-chooses'],
  PE1: ({ genderMarker }) => (genderMarker === undefined ? undefined : ['declared', 'gender-marker']),
  PE2: (answers) => {
    const texts = ownTexts(answers);
    if (texts.length === 0) return undefined;
    return texts.some(({ text }) => tracesIn(text).length > 0)
      ? ['open', 'something-sensitive']
      : ['met', 'nothing-sensitive'];
  },
};
