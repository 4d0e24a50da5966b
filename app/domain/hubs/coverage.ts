import type { Day } from '#app/domain/codes/day.ts';
import { listSubRegions, subRegionOf } from '#app/domain/geography/areas.ts';
import { coversState } from '#app/domain/geography/eligibility.ts';
import { isState, type Geography } from '#app/domain/geography/geography.ts';
import { goesOn } from '#app/domain/geography/state-names.ts';

export type CoveredState = {
  code: string;
  /** Ids of the hubs that cover it, in the order in which the hubs were given. */
  hubs: string[];
};

/** The hubs that cover a State before all others, and of each whether it does; otherwise in the order in which they were given. */
export function coveringFirst<Hub extends { covers: readonly string[] }>(
  geography: Geography,
  hubs: readonly Hub[],
  stateCode: string,
  on: Day,
): (Hub & { coversIt: boolean })[] {
  const told = hubs.map((hub) => ({ ...hub, coversIt: coversState(geography, hub.covers, stateCode, on) }));
  return [...told.filter((hub) => hub.coversIt), ...told.filter((hub) => !hub.coversIt)];
}

/** The States of a sub-region, by code. */
export type CoveredRegion = {
  m49: string;
  states: CoveredState[];
  /** How many of them at least one hub covers. */
  covered: number;
};

/**
 * Which hubs cover which State, by sub-region in the order of M49 codes and within it by the States' codes: an order
 * that says nothing of anybody. Territories are not States and have no tile; and where States are invented, they alone
 * have one: an invented hub is not drawn over a real State.
 */
export function coverageBySubRegion(
  geography: Geography,
  hubs: readonly { id: string; covers: readonly string[] }[],
  on: Day,
): CoveredRegion[] {
  const all = [...geography.countries.values()].filter((country) => isState(country) && goesOn(country, on));
  const invented = all.filter((country) => country.invented);
  const states = invented.length > 0 ? invented : all;
  return listSubRegions(geography)
    .map(({ m49 }) => ({
      m49,
      states: states
        .filter((state) => subRegionOf(state) === m49)
        .map(({ code }) => ({
          code,
          hubs: hubs.filter(({ covers }) => coversState(geography, covers, code, on)).map(({ id }) => id),
        }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    }))
    .filter((region) => region.states.length > 0)
    .map((region) => ({ ...region, covered: region.states.filter((state) => state.hubs.length > 0).length }));
}
