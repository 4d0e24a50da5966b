import { expect, test } from 'vitest';
import { DELIVERY_LANGUAGES, deliveryLanguage, UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { translator } from '#app/i18n/translate.ts';

test.each([
  ['fr', 'fr'],
  ['FR-ca', 'fr'],
  ['fra', 'fr'],
  [' swh ', 'sw'],
  ['tet', 'tet'],
  ['TPI', 'tpi'],
  ['fil', 'tl'],
  ['tgl', 'tl'],
  ['prs', 'fa'],
  ['xx', undefined],
  ['english', undefined],
  ['e', undefined],
  ['', undefined],
  ['en;DROP', undefined],
])('%j is kept as %s', (tag, code) => {
  expect(deliveryLanguage(tag)).toBe(code);
});

test.each(UI_LANGUAGES)('each language has a name of its own in %s', (lang) => {
  const t = translator(lang);
  const names = DELIVERY_LANGUAGES.map((code) => t.language(code));
  expect(DELIVERY_LANGUAGES.filter((code) => t.language(code) === code)).toEqual([]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  if (lang === 'ar') expect(names.filter((name) => /[a-z]/i.test(name))).toEqual([]);
});
