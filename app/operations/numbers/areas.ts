import { subRegionOf } from '#app/domain/geography/areas.ts';
import { maskedPlace } from '#app/domain/geography/masked-region.ts';
import { currentGeography } from '#app/operations/installation.ts';

/**
 * The area under which a State is counted before everybody: its sub-region, or the area around it in which five States
 * remain, as where it is masked (DOMAIN section 4).
 */
export function publicAreas(): Record<string, string> {
  const geography = currentGeography();
  return withThemselves(
    [...geography.countries.keys()].map((code) => [code, maskedPlace(geography, code).region]),
  );
}

/** The sub-region of each State: for brokers, who read each need. */
export function subRegions(): Record<string, string> {
  return withThemselves(
    [...currentGeography().countries.values()].map((country) => [country.code, subRegionOf(country)]),
  );
}

/** A need of several States is of an area and no State: it counts there. */
function withThemselves(areas: [code: string, area: string][]): Record<string, string> {
  const regions = [...currentGeography().regions.keys()].map((area) => [area, area] as const);
  return Object.fromEntries([...regions, ...areas]);
}
