import type { CheckAnswer } from '#app/domain/verification/checklists.ts';
import type { Examined } from '#app/domain/verification/level.ts';
import type { Translator } from './translate.ts';

/**
 * An answer to a point of a checklist in words. Whoever looked at documents alone says what stands in them, and not that it is
 * so (DOMAIN section 7: completeness, not truth).
 */
export function checkAnswerWords(t: Translator, examined: Examined, answer: CheckAnswer): string {
  const looked = answer !== 'not-examined' && answer !== 'does-not-apply';
  return looked && examined === 'documents'
    ? t(`checklists.papers.${answer}`)
    : t(`checklists.answer.${answer}`);
}
