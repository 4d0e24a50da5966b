import { describe, expect, test } from 'vitest';
import { CODES_IN_JSON, eligibleGroups, OFFER_CODES } from '#app/forms/offer-codes.ts';
import { readOffers } from '#app/forms/offer-columns.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

const geography = loadGeography({ withInvented: true });
const GOOD = {
  ...{ ref: 'o1', organisation: 'Asteria', title: 'CSIRT adviser', themes: 'INC', modes: 'EMB' },
  ...{ languages: 'en', eligible: 'all' },
};

function issuesWith(column: string, code: string | number) {
  const row: Record<string, string | number> = { ...GOOD, [column]: code };
  const file = `${Object.keys(row).join()}\n${Object.values(row).join()}`;
  return readOffers(new TextEncoder().encode(file), geography).issues;
}

describe.each(OFFER_CODES)('the codes of $columns', ({ columns, codes, said }) => {
  test('are those that a spreadsheet takes', () => {
    for (const column of columns) {
      for (const code of codes) expect(issuesWith(column, code), `${column} ${code}`).toEqual([]);
      expect(issuesWith(column, 'NO-SUCH')).toHaveLength(1);
    }
  });

  test.each(['en', 'ar'] as const)('are said in words: %s', (lang) => {
    const t = translator(lang);
    for (const code of codes) expect(t.label(`codes.${said}.${code}`)).not.toContain('codes.');
  });
});

test.each(['en', 'ar'] as const)('the codes that only the JSON has are said in words: %s', (lang) => {
  const t = translator(lang);
  for (const { codes, said } of CODES_IN_JSON)
    for (const code of codes) expect(t.label(`codes.${said}.${code}`)).not.toContain('codes.');
});

test('whom an offer can be for: each group and area is taken, and has a name', () => {
  const t = translator('ar');
  for (const code of eligibleGroups(geography)) {
    expect(issuesWith('eligible', code), code).toEqual([]);
    expect(placeName(geography, code, t), code).not.toBe(code);
  }
});
