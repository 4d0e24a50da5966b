import type { Geography } from './geography.ts';
import { isStateGroup } from './membership.ts';

const SHAPE = /^(?:[A-Z]{2}|\d{3})$/;

/** True if the text is written like a place: alpha-2 in capitals, three digits of M49, or LDC, LLDC, SIDS. */
export function isPlaceCode(text: string): boolean {
  return SHAPE.test(text) || isStateGroup(text);
}

/** True if the place exists in this geography. */
export function isKnownPlace(geography: Geography, code: string): boolean {
  return (
    geography.countries.has(code) ||
    geography.regions.has(code) ||
    geography.countriesByM49.has(code) ||
    isStateGroup(code)
  );
}
