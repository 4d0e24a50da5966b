import { expect, it } from 'vitest';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

const geography = loadGeography({ withInvented: true });

it.each([
  ['KE', 'Kenya', 'كينيا'],
  ['404', 'Kenya', 'كينيا'],
  ['014', 'Eastern Africa', 'شرق أفريقيا'],
  ['001', 'World', 'العالم'],
  ['LDC', 'Least developed countries', 'أقل البلدان نمواً'],
  ['all', 'All States', 'جميع الدول'],
  ['XO', 'Sefwaré', 'سفواري'],
  ['TR', 'Türkiye', 'تركيا'],
])('%s is named %s and %s', (code, english, arabic) => {
  expect(placeName(geography, code, translator('en'))).toBe(english);
  expect(placeName(geography, code, translator('ar'))).toBe(arabic);
});

it('a code nobody knows is shown as it stands', () => {
  expect(placeName(geography, 'ZZ', translator('en'))).toBe('ZZ');
});
