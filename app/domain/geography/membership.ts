import type { Day } from '#app/domain/codes/day.ts';
import { STATE_GROUPS, type StateGroup } from '#app/domain/codes/terms.ts';
import { goesOn } from './state-names.ts';
import { isState, WORLD, type Country, type Geography } from './geography.ts';

/**
 * True if a country lies in, belongs to, or is, what `area` names: an ISO alpha-2 code, an M49 code of a country or an
 * area (`001` is the world), or LDC, LLDC, SIDS as they stood on that day. False for a code nobody knows.
 */
export function isIn(geography: Geography, countryCode: string, area: string, on: Day): boolean {
  const country = geography.countries.get(countryCode);
  if (!country) return false;
  if (area === WORLD || area === country.code || area === country.m49) return true;
  return isStateGroup(area) ? isInGroup(country, area, on) : country.regions.includes(area);
}

/** Membership runs from its first day to the day before `until`. */
function isInGroup(country: Country, group: StateGroup, on: Day): boolean {
  return country.groups.some(
    (row) => row.group === group && row.from <= on && (row.until === undefined || on < row.until),
  );
}

/** Member and observer States in an area or group on a day, by code; territories are not States. */
export function statesIn(geography: Geography, area: string, on: Day): Country[] {
  return [...geography.countries.values()]
    .filter((country) => isState(country) && goesOn(country, on) && isIn(geography, country.code, area, on))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function isStateGroup(code: string): code is StateGroup {
  return (STATE_GROUPS as readonly string[]).includes(code);
}
