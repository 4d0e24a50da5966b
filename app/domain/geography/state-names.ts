import type { Day } from '#app/domain/codes/day.ts';
import type { Country, PlaceNames } from './geography.ts';

/** What M49 called a State on a day: the first of its former names that still held, else its present name. */
export function stateNameOn({ names, formerNames = [] }: Country, day: Day): PlaceNames {
  const held = formerNames.filter(({ until }) => day < until).sort((a, b) => (a.until < b.until ? -1 : 1));
  return held[0]?.names ?? names;
}

/** False from the first day on which M49 no longer lists it. */
export function goesOn({ endedOn }: Country, day: Day): boolean {
  return endedOn === undefined || day < endedOn;
}
