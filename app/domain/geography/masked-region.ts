import { areasOf } from './areas.ts';
import { WORLD, type Country, type Geography } from './geography.ts';

/** A masked State must stay one of at least this many (DOMAIN section 4). */
export const FEWEST_STATES = 5;

/**
 * What stands for a State before it is named: the smallest area around it with at least five member or observer
 * States, from its sub-region through its region to the world. In a demonstration, invented States count like real
 * ones. (Northern America has but two: a reader who knows this rule can tell who is shown as the Americas.) An area
 * alone protects only while nothing else narrows it: hide other attributes by `possibleStates`.
 */
export function maskedRegion(geography: Geography, stateCode: string): string {
  const [, ...areas] = areasOf(geography, stateCode);
  return areas.find((area) => possibleStates(geography, area).length >= FEWEST_STATES) ?? WORLD;
}

/**
 * Member and observer States in an area that also pass `fits`: those a reader of these attributes cannot tell apart.
 * One whose end is known does not count: nobody would take it for the State behind the mask.
 */
export function possibleStates(
  geography: Geography,
  area: string,
  fits: (country: Country) => boolean = () => true,
): Country[] {
  return (geography.statesByArea.get(area) ?? []).filter((state) => !state.endedOn && fits(state));
}
