import { dayOf } from '#app/domain/codes/day.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import { viewPrinciples } from '#app/domain/needs/view-principles.ts';
import { chipWords } from '#app/i18n/chip-words.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** The principles of a need as far as one audience may know, in the reader's language. */
export function viewChips(t: Translator, view: NeedView) {
  const chips = viewPrinciples(view).map((chip) => ({ ...chip, by: 'shown' as const, outdated: false }));
  return chipWords(t, 'need', chips, dayOf(new Date()));
}
