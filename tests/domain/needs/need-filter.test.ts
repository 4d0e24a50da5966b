import { expect, test } from 'vitest';
import { filterQuery, mayServe, needFilter } from '#app/domain/needs/need-filter.ts';

const REGIONS = new Set(['002', '014']);

test('a filter takes what the code tables know, and leaves the rest out', () => {
  const said = { theme: 'INC-CSIRT', region: '014', mode: 'EMB', from: '2027-01-01', until: '2027-06-30' };
  expect(needFilter(said, REGIONS)).toEqual(said);
  expect(
    needFilter({ theme: 'XYZ', region: '999', mode: 'FLY', from: '2027-02-30', until: '' }, REGIONS),
  ).toEqual({});
  expect(needFilter({ theme: null, region: undefined }, REGIONS)).toEqual({});
  expect(needFilter({ from: '2027-06-01', until: '2027-01-31' }, REGIONS)).toEqual({ from: '2027-06-01' });
});

test('one filter has one address', () => {
  expect(filterQuery({})).toBe('');
  expect(filterQuery({ until: '2027-06-30', theme: 'INC' })).toBe('?theme=INC&until=2027-06-30');
});

test.each([
  [{}, {}, true],
  [{ modes: ['EMB'] }, { mode: 'EMB' }, true],
  [{ modes: ['TRN'] }, { mode: 'EMB' }, false],
  [{}, { mode: 'EMB', from: '2027-01-01', until: '2027-06-30' }, true],
  [{ startBefore: '2026-12-31' }, { from: '2027-01-01' }, false],
  [{ startBefore: '2027-01-01' }, { from: '2027-01-01' }, true],
  [{ startAfter: '2027-07-01' }, { until: '2027-06-30' }, false],
  [{ startAfter: '2027-06-30' }, { until: '2027-06-30' }, true],
  [
    { startAfter: '2027-03-01', startBefore: '2027-04-01' },
    { from: '2027-02-01', until: '2027-08-31' },
    true,
  ],
] as const)('of a need that says %j, %j lets through: %j', (answers, filter, expected) => {
  expect(mayServe(answers, filter)).toBe(expected);
});
