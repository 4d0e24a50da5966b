import { describe, expect, it } from 'vitest';
import { areasOf, listSubRegions, subRegionOf } from '#app/domain/geography/areas.ts';
import { smallWorld } from './table.ts';

describe('the sub-region of a country', () => {
  it.each([
    ['is the intermediate region where there is one', 'XA', '014'],
    ['is the sub-region where there is none', 'XI', '155'],
    ['is the world where M49 gives no area', 'XL', '001'],
  ])('%s', (_, code, expected) => {
    expect(subRegionOf(smallWorld.countries.get(code)!)).toBe(expected);
  });
});

describe('the areas of a place', () => {
  it('run from the State to the world', () => {
    expect(areasOf(smallWorld, 'XA')).toEqual(['XA', '014', '202', '002', '001']);
    expect(areasOf(smallWorld, '991')).toEqual(['XA', '014', '202', '002', '001']);
  });

  it('run from a region to the world', () => {
    expect(areasOf(smallWorld, '202')).toEqual(['202', '002', '001']);
  });

  it('are none for an unknown place', () => {
    expect(areasOf(smallWorld, '999')).toEqual([]);
  });
});

it('sub-regions are listed once each, divided ones by their parts', () => {
  expect(listSubRegions(smallWorld).map(({ m49 }) => m49)).toEqual(['014', '018', '015', '155']);
});
