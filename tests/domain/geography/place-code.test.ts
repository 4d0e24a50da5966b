import { expect, it } from 'vitest';
import { isKnownPlace } from '#app/domain/geography/place-code.ts';
import { smallWorld } from './table.ts';

it('a place is known by alpha-2, by M49, or as a group', () => {
  expect(['XA', '991', '014', '001', 'SIDS'].every((code) => isKnownPlace(smallWorld, code))).toBe(true);
  expect(['ZZ', '999', 'all', ''].some((code) => isKnownPlace(smallWorld, code))).toBe(false);
});
