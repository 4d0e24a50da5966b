import { describe, expect, test } from 'vitest';
import { buildGeography, type Country } from '#app/domain/geography/geography.ts';
import { couldBeEligible } from '#app/domain/geography/eligibility.ts';
import { possibleStates } from '#app/domain/geography/masked-region.ts';
import { statesIn } from '#app/domain/geography/membership.ts';
import { stateNameOn } from '#app/domain/geography/state-names.ts';
import { placeName, placeNameOn } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { ENDED, FORMER_NAMES } from '#db/seeds/geography/former-names.ts';

/** Invented: Old Vessandra was Vessandra until 2027, Vessandra and Hollin until 2030; the Isles ended in 2029. */
const renamed: Country = {
  code: 'XV',
  names: { en: 'Greater Vessandra', ar: 'فيساندرا الكبرى' },
  formerNames: [
    { names: { en: 'Vessandra and Hollin', ar: 'فيساندرا وهولين' }, until: '2030-06-01' },
    { names: { en: 'Vessandra', ar: 'فيساندرا' }, until: '2027-01-01' },
  ],
  regions: ['155', '150'],
  membership: 'member',
  groups: [],
};
const ended: Country = {
  ...renamed,
  code: 'XW',
  names: { en: 'Hollin Isles' },
  formerNames: [],
  endedOn: '2029-03-01',
};
const geography = buildGeography([renamed, ended], []);

describe('a State that was renamed', () => {
  test.each([
    ['2026-11-23', 'Vessandra', 'فيساندرا'],
    ['2026-12-31', 'Vessandra', 'فيساندرا'],
    ['2027-01-01', 'Vessandra and Hollin', 'فيساندرا وهولين'],
    ['2030-05-31', 'Vessandra and Hollin', 'فيساندرا وهولين'],
    ['2030-06-01', 'Greater Vessandra', 'فيساندرا الكبرى'],
  ] as const)('is on %s called %s', (day, en, ar) => {
    expect(stateNameOn(renamed, day).en).toBe(en);
    expect(placeNameOn(geography, 'XV', day, translator('ar'))).toBe(ar);
  });
  test('is called by its present name where no day is asked for', () => {
    expect(placeName(geography, 'XV', translator('en'))).toBe('Greater Vessandra');
  });
});

describe('a State that ended', () => {
  test('keeps its name', () => {
    expect(placeNameOn(geography, 'XW', '2031-01-01', translator('en'))).toBe('Hollin Isles');
  });
  test('is no State of its area from that day on', () => {
    const codes = (day: string) => statesIn(geography, '155', day).map(({ code }) => code);
    expect(codes('2029-02-28')).toEqual(['XV', 'XW']);
    expect(codes('2029-03-01')).toEqual(['XV']);
  });
  test('hides nobody behind it, and no masked need could be its', () => {
    expect(possibleStates(geography, '155').map(({ code }) => code)).toEqual(['XV']);
    expect(couldBeEligible(geography, ['XW'], '155', '2029-02-28')).toBe(true);
    expect(couldBeEligible(geography, ['XW'], '155', '2029-03-01')).toBe(false);
  });
});

test('every former name and every ending is of a place in the table', () => {
  const { countries } = loadGeography({ withInvented: false });
  for (const [code] of [...FORMER_NAMES, ...ENDED]) expect(countries.has(code)).toBe(true);
});
