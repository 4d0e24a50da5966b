import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { answerRows } from '#app/routes/offers/own/answers.ts';
import { completeContent } from '#tests/support/offers.ts';

const t = translator('en');
const shown = (step: 'how' | 'principles' | 'terms', field: string, changes: object) =>
  answerRows(step, completeContent(changes), t, new Map()).find((row) => row.field === field);

test.each([
  ['how', 'interpretation'],
  ['principles', 'dualUse'],
] as const)('a box that nobody ticked (%s, %s) is not read back as a No', (step, field) => {
  expect(shown(step, field, { [field]: false })).toMatchObject({ value: 'Not stated', missing: true });
  expect(shown(step, field, { [field]: true })).toMatchObject({ value: 'Yes', missing: false });
});

test('a No that was chosen is one', () => {
  expect(shown('terms', 'singleVendor', { singleVendor: false })).toMatchObject({
    value: 'No',
    missing: false,
  });
  expect(shown('terms', 'singleVendor', { singleVendor: undefined })).toMatchObject({ missing: true });
});
