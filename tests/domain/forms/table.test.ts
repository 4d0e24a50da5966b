import { describe, expect, test } from 'vitest';
import { readHubs } from '#app/forms/hub-columns.ts';
import { readNeeds } from '#app/forms/need-columns.ts';
import { readOffers } from '#app/forms/offer-columns.ts';
import { sentence } from '#app/i18n/reason.ts';
import { translator } from '#app/i18n/translate.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

const geography = loadGeography({ withInvented: true });
const HEADER = 'ref,organisation,title,themes,modes,languages,eligible';
const GOOD = 'o1,Asteria,CSIRT adviser,INC-CSIRT,EMB,en,all';

const offers = (text: string) => readOffers(new TextEncoder().encode(text), geography);
const issues = (text: string) =>
  offers(text).issues.map(({ line, column, reason }) => [line, column, reason.code]);

describe('reading a spreadsheet', () => {
  test('a byte-order mark, Windows line ends, quotes and blank lines are read', () => {
    const { rows, issues: found } = offers(
      `\ufeff${HEADER}\r\n\r\no1,"Asteria, ""the"" Agency","two\r\nlines",INC,EMB;DRF,en;interpretation,LDC;XB;029\r\n`,
    );
    expect(found).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      line: 3,
      facts: {
        organisation: { name: 'Asteria, "the" Agency' },
        title: 'two\r\nlines',
        modes: ['EMB', 'DRF'],
        languages: ['en'],
        interpretation: true,
        eligible: ['LDC', 'XB', '029'],
      },
    });
  });

  test('a cell is read as it will be read: without marks that turn its direction', () => {
    const row = GOOD.replace('CSIRT adviser', '\u2067CSIRT \u202Eresivda\u202C\u2069');
    expect(offers(`${HEADER}\n${row}`).rows[0]?.facts.title).toBe('CSIRT resivda');
    const hidden = GOOD.replace('CSIRT adviser', '\u202E\u2060');
    expect(issues(`${HEADER}\n${hidden}`)).toEqual([[2, 'title', 'row.required']]);
  });

  test('a row of empty cells, as spreadsheet programs write below a table, is no row', () => {
    const found = offers(`${HEADER}\n${GOOD}\n,,,,,,\n"", , ,,,,,,\n`);
    expect(found.issues).toEqual([]);
    expect(found.rows).toHaveLength(1);
  });

  test('semicolons between cells mean bars within them', () => {
    const { rows } = offers(
      'ref;organisation;title;themes;modes;languages;eligible\no1;Asteria;A;INC|SKL-TOT;EMB|MIS;en;all',
    );
    expect(rows[0]?.facts).toMatchObject({
      themes: ['INC', 'SKL-TOT'],
      modes: ['EMB', 'MIS'],
      eligible: 'all',
    });
  });

  test('semicolons that a spreadsheet program left within a quoted cell separate a list there too', () => {
    const { rows, issues: found } = offers(
      'ref;organisation;title;themes;modes;languages;eligible\no1;Asteria;A;"INC;SKL-TOT";EMB;"en;fr";all',
    );
    expect(found).toEqual([]);
    expect(rows[0]?.facts).toMatchObject({ themes: ['INC', 'SKL-TOT'], languages: ['en', 'fr'] });
  });

  test('a first line that says what separates the cells is no header', () => {
    const header = 'ref;organisation;title;themes;modes;languages;eligible';
    const { rows, issues: found } = offers(`sep=;\r\n${header}\r\no1;Asteria;A;INC;EMB;en;all\r\n`);
    expect([found, rows.map(({ line }) => line)]).toEqual([[], [3]]);
  });

  test('empty is not stated, and never a default', () => {
    const { conditions, note, singleVendor, slots } = offers(`${HEADER}\n${GOOD}`).rows[0]!.facts;
    expect({ conditions, note, singleVendor, slots }).toEqual({
      conditions: undefined,
      note: undefined,
      singleVendor: undefined,
      slots: undefined,
    });
    expect(offers(`${HEADER},conditions\n${GOOD},none`).rows[0]?.facts.conditions).toEqual([]);
  });

  test('unknown columns are named and left alone', () => {
    expect(offers(`${HEADER},colour\n${GOOD},red`)).toMatchObject({ unknownColumns: ['colour'], issues: [] });
  });

  test('needs and hubs have their own columns', () => {
    const need =
      'ref,state,title,themes,languages,red_lines,priority,start_after\nn1,XB,First CSIRT,INC-CSIRT,en,note-L3;no-conditions,1,2027-01-01';
    expect(readNeeds(new TextEncoder().encode(need), geography).rows[0]?.facts).toMatchObject({
      place: { kind: 'state', code: 'XB' },
      redLines: ['note-L3', 'no-conditions'],
      priority: 1,
      startAfter: '2027-01-01',
      modes: [],
    });
    expect(
      readHubs(new TextEncoder().encode('name,covers\nPacific Hub,009;XB'), geography).rows[0]?.facts,
    ).toMatchObject({
      name: 'Pacific Hub',
      covers: ['009', 'XB'],
    });
  });
});

describe('bad rows are named by line, column and reason, and the rest is read', () => {
  test.each([
    ['an unknown theme', GOOD.replace('INC-CSIRT', 'ZZZ'), 'themes', 'row.not-a-theme'],
    ['an unknown mode', GOOD.replace('EMB', 'FLY'), 'modes', 'row.not-a-code'],
    ['an unknown language', GOOD.replace(',en,', ',english,'), 'languages', 'row.not-a-language'],
    ['an unknown place', GOOD.replace('all', '999'), 'eligible', 'row.not-a-place'],
    ['an empty title', GOOD.replace('CSIRT adviser', ''), 'title', 'row.required'],
    ['a quote inside a bare cell', GOOD.replace('CSIRT', '5" CSIRT'), 'title', 'row.quote'],
    ['a quote left open', GOOD.replace('CSIRT', '"CSIRT'), 'title', 'row.quote'],
    ['a NUL', GOOD.replace('CSIRT', 'CS\0IRT'), 'title', 'row.nul'],
    ['a missing cell', 'o1,Asteria', undefined, 'row.columns'],
    ['a cell of ten megabytes', GOOD.replace('CSIRT', 'x'.repeat(10_000_000)), 'title', 'row.cell-too-long'],
    [
      'a quoted cell of ten megabytes',
      GOOD.replace('CSIRT adviser', `"${'x'.repeat(10_000_000)}"`),
      'title',
      'row.cell-too-long',
    ],
  ])('%s', (_, row, column, code) => {
    const read = offers(`${HEADER}\n${row}\n${GOOD.replace('o1', 'o2')}\n`);
    expect(read.issues).toMatchObject([{ line: 2, reason: { code } }]);
    expect(read.issues[0]?.column).toBe(column);
    expect(read.rows.map(({ facts }) => facts.reference)).toEqual(['o2']);
    for (const lang of ['en', 'ar'] as const) {
      expect(sentence(translator(lang), geography, read.issues[0]!.reason)).not.toMatch(/undefined|\{/);
    }
  });

  test('dates that do not exist, numbers out of range, an order that cannot be, a reference used twice', () => {
    const header = `${HEADER},open_on,close_on,slots,conditions,single_vendor`;
    expect(
      issues(
        `${header}\n${GOOD},2026-02-30,,,,\n${GOOD.replace('o1', 'o2')},2026-03-01,2026-02-01,-1,none;publicity,maybe\no3${GOOD.slice(2)},,,,,\no3${GOOD.slice(2)},,,,,`,
      ),
    ).toEqual([
      [2, 'open_on', 'row.not-a-day'],
      [3, 'close_on', 'row.wrong-order'],
      [3, 'slots', 'row.not-a-number'],
      [3, 'single_vendor', 'row.not-a-code'],
      [3, 'conditions', 'row.none-and-others'],
      [5, 'ref', 'row.repeated-reference'],
    ]);
  });

  test.each([
    ['Arabic', '٢٠٢٧-٠٦-٣٠', '٣'],
    ['Persian', '۲۰۲۷-۰۶-۳۰', '۳'],
    ['Arabic, between marks of direction', '\u200f٢٠٢٧-٠٦-٣٠\u061c', '3'],
  ])('days and numbers in digits that are %s', (_digits, day, slots) => {
    const read = offers(`${HEADER},open_on,close_on,slots\n${GOOD},2027-06-01,${day},${slots}`);
    expect(read.issues).toEqual([]);
    expect(read.rows[0]?.facts).toMatchObject({ closesOn: '2027-06-30', slots: 3 });
    expect(issues(`${HEADER},open_on,close_on\n${GOOD},2027-07-01,${day}`)).toEqual([
      [2, 'close_on', 'row.wrong-order'],
    ]);
  });

  test('days that all are written by habit are said once, and never guessed', () => {
    const sheet = (...days: string[]) => offers(`${HEADER},open_on,close_on\n${GOOD},${days.join(',')}`);
    expect(sheet('01/12/2026', '٣١.١٢.٢٠٢٦')).toMatchObject({ rows: [], daysOtherwise: '01/12/2026' });
    expect(sheet('01/12/2026', '').daysOtherwise).toBe('01/12/2026');
    expect(sheet('01/12/2026', '2026-12-31').daysOtherwise).toBeUndefined();
    expect(sheet('01/12/2026', 'soon').daysOtherwise).toBeUndefined();
    expect(sheet('', '').daysOtherwise).toBeUndefined();
  });

  test('what a day should look like is said in the words of both languages', () => {
    const [wrong] = offers(`${HEADER},open_on\n${GOOD},31/12/2026`).issues;
    for (const lang of ['en', 'ar'] as const) {
      const said = sentence(translator(lang), geography, wrong!.reason);
      expect(said).toContain('31/12/2026');
      expect(said).toContain('2026-12-31');
    }
  });

  test.each([
    ['', 'table.empty'],
    ['ref,title\n1,2', 'table.missing-column'],
    [`${HEADER},title\n${GOOD},again`, 'table.repeated-column'],
  ])('a header that cannot be used: %j', (text, code) => {
    expect(offers(text).issues[0]?.reason.code).toBe(code);
  });

  test('bytes that are not UTF-8', () => {
    expect(readOffers(Uint8Array.of(0xff, 0xfe, 0x41), geography).issues[0]?.reason.code).toBe(
      'table.not-utf8',
    );
  });

  test.each([
    ['a workbook', 'PK\x03\x04\x14\0\x06\0', 'table.workbook'],
    ['text of two bytes a letter', [...HEADER].join('\0'), 'table.not-utf8'],
  ])('a file that is no text is named as what it is, and no column as missing: %s', (_case, text, code) => {
    expect(issues(text)).toEqual([[1, undefined, code]]);
  });

  test('a workbook of the older kind too', () => {
    const file = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(readOffers(file, geography).issues[0]?.reason.code).toBe('table.workbook');
  });
});
