import { describe, expect, it } from 'vitest';
import { OFFICIAL_LANGUAGES, type OfficialLanguage } from '#app/domain/codes/languages.ts';
import type { StateGroup } from '#app/domain/codes/terms.ts';
import { statesIn, isIn } from '#app/domain/geography/membership.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { readUnsdTable, unsdIsAbsent, type UnsdRow } from './unsd-table.ts';

const geography = loadGeography({ withInvented: false });
const countries = [...geography.countries.values()];

/** Names that the data set gives cut, inflected or otherwise than M49. */
const CORRECTED: Partial<Record<OfficialLanguage, readonly string[]>> = {
  en: ['CI', 'FK', 'NL'],
  es: ['SX'],
  ru: ['AQ', 'AX', 'CC', 'CX', 'KY'],
  ar: ['IO', 'NL', 'TF', 'UM'],
};

describe('the seed and the table of the statistics division', () => {
  it.skipIf(unsdIsAbsent)('geography: the seed has every country and area of M49, in the same areas', () => {
    const ofSeed = countries.map(({ code, m49, regions }) => [code, m49, ...regions].join(' '));
    const ofTable = readUnsdTable('en').map((row) =>
      [
        row['ISO-alpha2 Code'],
        row['M49 Code'],
        row['Intermediate Region Code'],
        row['Sub-region Code'],
        row['Region Code'],
      ]
        .filter(Boolean)
        .join(' '),
    );
    expect(ofSeed.sort()).toEqual(ofTable.sort());
  });

  it.skipIf(unsdIsAbsent)('geography: names are the table’s but for the corrections listed', () => {
    for (const language of OFFICIAL_LANGUAGES) {
      const different = readUnsdTable(language)
        .filter(
          (row) => geography.countries.get(row['ISO-alpha2 Code'])?.names[language] !== typographic(row),
        )
        .map((row) => row['ISO-alpha2 Code']);
      expect(different.sort(), language).toEqual(CORRECTED[language] ?? []);
    }
  });

  it.skipIf(unsdIsAbsent)(
    'geography: groups are the table’s but for the State that left after it was made',
    () => {
      const differing = (group: StateGroup, column: keyof UnsdRow) =>
        readUnsdTable('en')
          .filter(
            (row) => isIn(geography, row['ISO-alpha2 Code'], group, '2026-11-23') !== (row[column] === 'x'),
          )
          .map((row) => row['ISO-alpha2 Code']);
      expect(differing('LDC', 'Least Developed Countries (LDC)')).toEqual(['ST']);
      expect(differing('LLDC', 'Land Locked Developing Countries (LLDC)')).toEqual([]);
      expect(differing('SIDS', 'Small Island Developing States (SIDS)')).toEqual([]);
      expect(statesIn(geography, 'LDC', '2024-12-12').map(({ code }) => code)).toContain('ST');
    },
  );
});

function typographic(row: UnsdRow): string {
  return row['Country or Area'].replaceAll("'", '’');
}
