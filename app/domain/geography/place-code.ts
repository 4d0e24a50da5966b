import type { Geography } from './geography.ts';
import { isStateGroup } from './membership.ts';

/** True if the code is a place of this geography: alpha-2 in capitals, three digits of M49, or LDC, LLDC, SIDS. */
export function isKnownPlace(geography: Geography, code: string): boolean {
  return (
    geography.countries.has(code) ||
    geography.regions.has(code) ||
    geography.countriesByM49.has(code) ||
    isStateGroup(code)
  );
}
