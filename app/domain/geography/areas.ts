import { WORLD, type Country, type Geography, type Region } from './geography.ts';

/**
 * What this product calls a sub-region: the M49 intermediate region where there is one (Eastern Africa, Caribbean,
 * South America), else the sub-region (Western Europe); the world where M49 gives no area (Antarctica).
 */
export function subRegionOf(country: Country): string {
  return country.regions[0] ?? WORLD;
}

/** M49 codes from the place itself up to the world: `['KE', '014', '202', '002', '001']`; empty if unknown. */
export function areasOf(geography: Geography, place: string): string[] {
  const country = geography.countries.get(place) ?? geography.countriesByM49.get(place);
  if (country) return [country.code, ...country.regions, WORLD];
  const areas: string[] = [];
  for (let region = geography.regions.get(place); region; region = above(geography, region))
    areas.push(region.m49);
  return areas;
}

/** The sub-regions in which countries lie, in M49's order of codes: what a page lists or groups by. */
export function listSubRegions(geography: Geography): Region[] {
  const inUse = new Set([...geography.countries.values()].map(subRegionOf));
  inUse.delete(WORLD);
  return [...geography.regions.values()].filter((region) => inUse.has(region.m49));
}

/** The sub-regions that an area of M49 is, or is made of; none for what is no area. */
export function subRegionsWithin(geography: Geography, m49: string): string[] {
  return listSubRegions(geography)
    .map((region) => region.m49)
    .filter((region) => areasOf(geography, region).includes(m49));
}

function above(geography: Geography, region: Region): Region | undefined {
  return region.parent === undefined ? undefined : geography.regions.get(region.parent);
}
