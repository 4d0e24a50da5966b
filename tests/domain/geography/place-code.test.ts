import { expect, it } from 'vitest';
import { isKnownPlace, isPlaceCode } from '#app/domain/geography/place-code.ts';
import { smallWorld } from './table.ts';

it.each(['KE', '404', '014', '001', 'LDC', 'LLDC', 'SIDS'])('%s is written like a place', (text) => {
  expect(isPlaceCode(text)).toBe(true);
});

it.each(['', 'ke', 'KEN', '14', '0014', 'ldc', 'all', 'Kenya', ' KE'])('"%s" is not', (text) => {
  expect(isPlaceCode(text)).toBe(false);
});

it('a place is known by alpha-2, by M49, or as a group', () => {
  expect(['XA', '991', '014', '001', 'SIDS'].every((code) => isKnownPlace(smallWorld, code))).toBe(true);
  expect(['ZZ', '999', 'all', ''].some((code) => isKnownPlace(smallWorld, code))).toBe(false);
});
