import { expect, it } from 'vitest';
import { blankCsv } from '#app/operations/exchange/blank-csv.ts';

it('the blank spreadsheet is one header row that Excel opens as UTF-8', () => {
  expect(blankCsv(['ref', 'organisation', 'title'])).toBe('\ufeffref,organisation,title\r\n');
});

it('no column name can run as a formula', () => {
  expect(blankCsv(['=1+1', '@x'])).toBe("\ufeff'=1+1,'@x\r\n");
});
