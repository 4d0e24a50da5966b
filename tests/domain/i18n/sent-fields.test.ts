import { expect, test } from 'vitest';
import { placeOf, showFields } from '#app/i18n/sent-fields.ts';
import { translator } from '#app/i18n/translate.ts';

const NEED = '/en/needs/0b6f0f5e-8d5e-4a3c-9c1e-2f7f2b1c9d11/edit/what?from=list';
const t = translator('en');
const show = (fields: [string, string][], path = NEED) => showFields(t, path, fields);

test('answers are shown under their questions, codes and days in words', () => {
  expect(
    show([
      ['title', 'First national team'],
      ['themes', 'INC-CSIRT'],
      ['themes', 'INC'],
      ['outcomes[1].statement', 'Reports are answered.'],
      ['startAfter.day', '1'],
      ['startAfter.month', '6'],
      ['startAfter.year', '2027'],
      ['basis', 'in-preparation'],
    ]).answers,
  ).toEqual([
    { label: t('needs.field.title'), values: ['First national team'] },
    { label: t('needs.field.themes'), values: [t('codes.themes.INC-CSIRT'), t('codes.themes.INC')] },
    { label: t('needs.outcome.statement'), values: ['Reports are answered.'] },
    { label: t('needs.field.startAfter'), values: ['1 / 6 / 2027'] },
    { label: t('needs.field.basis'), values: [t('needs.basis.in-preparation')] },
  ]);
});

test('text without a question of ours is still shown as text', () => {
  expect(show([['text', 'We cannot host it.']], '/ar/matches/x/answer').answers).toEqual([
    { label: undefined, values: ['We cannot host it.'] },
  ]);
});

test('whatever else would be sent is told of, hidden values and the button among them; what is empty is not', () => {
  const id = '9d2b8a8e-6f0a-4c8e-8a0e-1c6a4f5b7d10';
  expect(
    show([
      ['revision', '3'],
      ['hubIds', id],
      ['summary', ' '],
      ['then', 'leave'],
      ['constructor', 'a'],
    ]),
  ).toEqual({
    answers: [],
    along: [
      { name: 'revision', value: '3' },
      { name: 'hubIds', value: id },
      { name: 'then', value: 'leave' },
      { name: 'constructor', value: 'a' },
    ],
  });
});

test('a form is about what its address begins with', () => {
  const paths = ['/en/needs/new', '/ar/offers/new', '/en/account?x=/needs', '/en/something/new'];
  expect(paths.map(placeOf)).toEqual(['needs', 'offers', 'account', 'elsewhere']);
});
