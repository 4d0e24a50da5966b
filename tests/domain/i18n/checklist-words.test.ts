import { expect, test } from 'vitest';
import { CHECK_ANSWERS } from '#app/domain/verification/checklists.ts';
import { checkAnswerWords } from '#app/i18n/checklist-words.ts';
import { translator } from '#app/i18n/translate.ts';

const t = translator('en');

test('whoever looked at documents alone confirms what stands in them, and never that it is so', () => {
  expect(CHECK_ANSWERS.map((answer) => checkAnswerWords(t, 'documents', answer))).toEqual([
    'In the papers',
    'In part in the papers',
    'Not in the papers',
    t('checklists.answer.not-examined'),
    t('checklists.answer.does-not-apply'),
  ]);
  expect(checkAnswerWords(t, 'product', 'confirmed')).toBe(t('checklists.answer.confirmed'));
});
