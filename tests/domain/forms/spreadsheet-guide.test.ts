import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MATURITY_STAGES, MODES, SIZE_BANDS, URGENCIES } from '#app/domain/codes/delivery.ts';
import {
  CONDITIONS,
  DATA_LOCATIONS,
  RED_LINES,
  REMOTE_ACCESS,
  SOURCE_ACCESS,
} from '#app/domain/codes/terms.ts';
import { THEME_CODES } from '#app/domain/codes/themes.ts';
import { HUB_COLUMNS } from '#app/forms/hub-columns.ts';
import { NEED_COLUMNS } from '#app/forms/need-columns.ts';
import { OFFER_COLUMNS } from '#app/forms/offer-columns.ts';
import type { Columns } from '#app/forms/table.ts';

const guide = readFileSync('docs/spreadsheets.md', 'utf8');
const section = (heading: string) => guide.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';

test.each<[string, Columns]>([
  ['Offers', OFFER_COLUMNS],
  ['Needs', NEED_COLUMNS],
  ['Hubs', HUB_COLUMNS],
])('the guide names every column of %s and no other, and which may not be empty', (heading, columns) => {
  const first = [...section(heading).matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell = '']) =>
    cell.split(', '),
  );
  const named = first.map((one) => [
    one.replace(/`(.*)`.*/, '$1'),
    one.endsWith('*') ? 'required' : 'optional',
  ]);
  expect(Object.fromEntries(named)).toEqual(columns);
});

test('the guide names every code', () => {
  const codes = [
    ...THEME_CODES,
    ...MODES,
    ...SIZE_BANDS,
    ...MATURITY_STAGES,
    ...URGENCIES,
    ...CONDITIONS,
    ...RED_LINES,
    ...REMOTE_ACCESS,
    ...DATA_LOCATIONS,
    ...SOURCE_ACCESS,
  ];
  expect(codes.filter((code) => !guide.includes(`\`${code}\``))).toEqual([]);
});
