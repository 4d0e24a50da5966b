import { describe, expect, it } from 'vitest';
import { closeness } from '#app/domain/geography/closeness.ts';
import { smallWorld } from './table.ts';

describe('closeness', () => {
  it.each([
    ['the same State', 'XA', 'XA', 1],
    ['the same State by M49', 'XA', '991', 1],
    ['the same intermediate region', 'XA', 'XB', 0.75],
    ['the same undivided sub-region', 'XI', 'XJ', 0.75],
    ['the same divided sub-region', 'XA', 'XF', 0.5],
    ['the same region', 'XA', 'XH', 0.25],
    ['another region', 'XA', 'XI', 0],
    ['a State without areas', 'XA', 'XL', 0],
    ['an unknown place', 'XA', 'ZZ', 0],
    ['a masked need shown as the donor’s sub-region', 'XA', '014', 0.75],
    ['a masked need shown as the donor’s region', 'XA', '002', 0.25],
  ])('%s', (_, one, other, expected) => {
    expect(closeness(smallWorld, one, other)).toBe(expected);
    expect(closeness(smallWorld, other, one)).toBe(expected);
  });
});
