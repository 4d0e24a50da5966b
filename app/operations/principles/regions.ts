import { areasOf } from '#app/domain/geography/areas.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** Of more than one continent, or of the world. */
export const SEVERAL = 'several';

/** The continent of every State and area; of the world there is none, it is several. */
export function continents(): Record<string, string> {
  const geography = currentGeography();
  const places = [...geography.countries.keys(), ...geography.regions.keys()];
  return Object.fromEntries(
    places.flatMap((place) => {
      const continent = areasOf(geography, place).find(
        (area) => geography.regions.get(area)?.kind === 'region',
      );
      return continent === undefined ? [] : [[place, continent]];
    }),
  );
}

/** Every row of a table by region: the same, whatever is counted. */
export function standingRegions(): string[] {
  return [...[...new Set(Object.values(continents()))].sort(), SEVERAL];
}
