import { canonicalJson } from '#app/domain/canonical-json.ts';
import { PRINCIPLE_IDS } from '#app/domain/codes/principles.ts';
import type { PrincipleAnswers } from '#app/domain/principles/chip.ts';
import type { InputMarks } from '#app/domain/principles/review.ts';
import type { NeedContent } from './need-content.ts';

/** The answers of a need on which each principle rests (DOMAIN section 2). */
export const NEED_ANSWERS = {
  PP1: ['ownerUnit'],
  PP2: ['purpose', 'outcomes', 'norms', 'maturityNow'],
  PP3: ['evidence', 'redLines'],
  PP4: ['dataPlace'],
  PP5: ['technologyBarrier'],
  PA1: ['basis', 'basisTitle', 'basisYear', 'basisSection', 'priority'],
  PA2: ['contextNote'],
  PA3: [],
  PE1: ['genderMarker'],
  PE2: [
    'title',
    'summary',
    'purpose',
    'contextNote',
    'outcomes',
    'ownerUnit',
    'basisTitle',
    'basisSection',
    'evidence',
    'technologyBarrier',
    'excludedOrganisations',
  ],
} as const satisfies PrincipleAnswers<keyof NeedContent>;

/** What each principle's state rests on, as texts to be compared. */
export function needInputs(need: NeedContent): InputMarks {
  return Object.fromEntries(
    PRINCIPLE_IDS.map((id) => [
      id,
      canonicalJson(NEED_ANSWERS[id].map((answer: keyof NeedContent) => need[answer] ?? null)),
    ]),
  ) as InputMarks;
}
