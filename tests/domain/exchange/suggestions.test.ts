import { describe, expect, it } from 'vitest';
import { suggestEligibility } from '#app/domain/exchange/suggest-eligibility.ts';
import { suggestGender } from '#app/domain/exchange/suggest-gender.ts';
import { suggestModes } from '#app/domain/exchange/suggest-modes.ts';
import { suggestSize } from '#app/domain/exchange/suggest-size.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

const geography = loadGeography({ withInvented: true });
const aid = (...codes: string[]) => codes.map((code) => ({ code, vocabulary: '1' }));

describe('recipients as suggested eligibility', () => {
  it('takes countries by ISO code and regions by M49, DAC’s through the table', () => {
    const countries = [{ code: 'XM' }];
    const regions = [
      { code: '202', vocabulary: '2' },
      { code: '1028', vocabulary: '1' },
    ];
    expect(geography.countries.has('XM')).toBe(true);
    expect(suggestEligibility({ countries, regions }, geography)).toEqual({
      eligible: ['XM', '202', '017'],
      notes: [],
    });
  });

  it('says where M49 draws the border differently', () => {
    const answer = suggestEligibility(
      { countries: [], regions: [{ code: '679', vocabulary: '1' }] },
      geography,
    );
    expect(answer).toEqual({ eligible: ['034'], notes: [{ code: 'region-nearest', region: '679' }] });
  });

  it('suggests nothing for a region without an area, another vocabulary, or a country it does not know', () => {
    const regions = [
      { code: '998', vocabulary: '1' },
      { code: 'A1', vocabulary: '99' },
    ];
    expect(suggestEligibility({ countries: [{ code: 'ZZ' }], regions }, geography)).toEqual({
      eligible: [],
      notes: [
        { code: 'country-unknown', country: 'ZZ' },
        { code: 'region-unknown', region: '998' },
        { code: 'region-unknown', region: 'A1' },
      ],
    });
  });

  it('says when the file names nobody', () => {
    expect(suggestEligibility({ countries: [], regions: [] }, geography).notes).toEqual([
      { code: 'no-recipient' },
    ]);
  });
});

describe('modes suggested from the aid type', () => {
  it.each([
    ['D01', '2026-01-01', '2026-12-31', ['EMB']],
    ['D01', '2026-01-01', '2026-01-21', ['MIS']],
    ['D01', '2026-01-01', '2026-02-28', []],
    ['D01', '2026-01-01', undefined, []],
    ['D02', undefined, undefined, ['TRN']],
    ['E01', undefined, undefined, ['FEL']],
    ['C01', '2026-01-01', '2026-12-31', []],
    ['G01', undefined, undefined, []],
  ])('%s from %s to %s suggests %j', (code, from, to, modes) => {
    expect(suggestModes(aid(code), from, to)).toEqual(modes);
  });
});

describe('size band suggested from the budgets', () => {
  const usd = (type: string, amount: number, currency = 'USD') => ({ type, currency, amount });

  it.each([
    [[usd('1', 24_999)], 'lt25k'],
    [[usd('1', 25_000)], '25-100k'],
    [[usd('1', 100_000)], '100-500k'],
    [[usd('1', 500_000)], '0.5-2m'],
    [[usd('1', 2_000_001)], 'gt2m'],
    [[usd('1', 30_000), usd('2', 600_000)], '25-100k'],
    [[usd('2', 600_000)], '0.5-2m'],
    [[usd('1', 30_000), usd('1', 30_000, 'EUR')], undefined],
    [[usd('1', 0)], undefined],
    [[], undefined],
  ])('%j is %s', (budgets, band) => {
    expect(suggestSize(budgets)).toBe(band);
  });
});

describe('gender marker', () => {
  const marker = (code: string, significance: string, vocabulary = '1') => [
    { code, significance, vocabulary },
  ];

  it('is the significance of policy marker 1, where the OECD’s scale has it', () => {
    expect(suggestGender(marker('1', '2'))).toBe(2);
    expect(suggestGender(marker('1', '0'))).toBe(0);
    expect(suggestGender(marker('1', '4'))).toBeUndefined();
    expect(suggestGender(marker('2', '2'))).toBeUndefined();
    expect(suggestGender(marker('1', '2', '99'))).toBeUndefined();
  });
});
