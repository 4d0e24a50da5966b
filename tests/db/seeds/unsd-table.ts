import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { OfficialLanguage } from '#app/domain/codes/languages.ts';

const FOLDER = '../shared/data/geography';
const FILES: Record<OfficialLanguage, string> = {
  en: 'en',
  fr: 'fr',
  es: 'es',
  ru: 'ru',
  zh: 'cn',
  ar: 'ar',
};

/** The statistics division's own table, which the product does not carry; tests that need it are in tests/skips.json. */
export const unsdIsAbsent = !existsSync(`${FOLDER}/UNSD-en.csv`);

export type UnsdRow = Record<
  | 'Country or Area'
  | 'M49 Code'
  | 'ISO-alpha2 Code'
  | 'Region Code'
  | 'Sub-region Code'
  | 'Intermediate Region Code'
  | 'Least Developed Countries (LDC)'
  | 'Land Locked Developing Countries (LLDC)'
  | 'Small Island Developing States (SIDS)',
  string
>;

/** The rows M49 has: the data set adds one that it does not. */
export function readUnsdTable(language: OfficialLanguage): UnsdRow[] {
  const rows: UnsdRow[] = parse(readFileSync(`${FOLDER}/UNSD-${FILES[language]}.csv`), {
    columns: true,
    bom: true,
  });
  return rows.filter((row) => row['ISO-alpha2 Code'] !== 'TW');
}
