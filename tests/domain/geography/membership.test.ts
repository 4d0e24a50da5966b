import { describe, expect, it } from 'vitest';
import { isIn, statesIn } from '#app/domain/geography/membership.ts';
import { smallWorld } from './table.ts';

const ON = '2026-11-23';

describe('a country is in', () => {
  it.each([
    ['itself by alpha-2', 'XA', true],
    ['itself by M49', '991', true],
    ['its intermediate region', '014', true],
    ['its sub-region', '202', true],
    ['its region', '002', true],
    ['the world', '001', true],
    ['its group', 'LDC', true],
    ['not in another area', '018', false],
    ['not in another group', 'SIDS', false],
    ['not in a code nobody knows', '999', false],
  ])('%s', (_, area, expected) => {
    expect(isIn(smallWorld, 'XA', area, ON)).toBe(expected);
  });

  it('and a country without areas is in the world alone', () => {
    expect(isIn(smallWorld, 'XL', '001', ON)).toBe(true);
    expect(isIn(smallWorld, 'XL', '002', ON)).toBe(false);
  });

  it('but an unknown country is nowhere', () => {
    expect(isIn(smallWorld, 'ZZ', '001', ON)).toBe(false);
  });
});

describe('membership of a group', () => {
  it('holds on the last day and not on the day it ends', () => {
    expect(isIn(smallWorld, 'XA', 'LDC', '2026-11-23')).toBe(true);
    expect(isIn(smallWorld, 'XA', 'LDC', '2026-11-24')).toBe(false);
  });

  it('begins on its first day', () => {
    expect(isIn(smallWorld, 'XB', 'LLDC', '2000-12-31')).toBe(false);
    expect(isIn(smallWorld, 'XB', 'LLDC', '2001-01-01')).toBe(true);
  });
});

describe('the States in an area', () => {
  it('are members and observers, not territories', () => {
    expect(statesIn(smallWorld, '202', ON).map(({ code }) => code)).toEqual([
      'XA',
      'XB',
      'XC',
      'XD',
      'XE',
      'XF',
    ]);
  });

  it('of a group are those of that day', () => {
    expect(statesIn(smallWorld, 'LDC', '2026-11-23').map(({ code }) => code)).toEqual(['XA']);
    expect(statesIn(smallWorld, 'LDC', '2026-11-24')).toEqual([]);
  });
});
