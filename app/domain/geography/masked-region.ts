import { areasOf } from './areas.ts';
import { WORLD, type Country, type Geography } from './geography.ts';

/** A masked State must stay one of at least this many (DOMAIN section 4). */
export const FEWEST_STATES = 5;

/** What else a reader sees of a masked State, each a list of ISO 639 codes. */
export type Telling = { languages?: readonly string[]; textLanguage?: readonly string[] };

/**
 * What stands for a masked State before readers who also see `telling`: the smallest area around it in which at least
 * five States remain that each of these languages is official in; where even the world holds fewer, the languages are
 * hidden, those of the text first, and the area is the smallest for what is left. In a demonstration, invented States
 * count like real ones. (Northern America has but two: a reader who knows this rule can tell who is shown as the
 * Americas.) A language that is official nowhere
 * (as of a State that writes in a neighbour's) leaves nobody, and is hidden too.
 */
export function maskedPlace(
  geography: Geography,
  stateCode: string,
  telling: Telling = {},
): { region: string; hidden: (keyof Telling)[] } {
  const order = (['textLanguage', 'languages'] as const).filter((attribute) => telling[attribute]);
  for (let hiding = 0; hiding <= order.length; hiding += 1) {
    const spoken = order.slice(hiding).flatMap((attribute) => telling[attribute] ?? []);
    const region = smallestArea(geography, stateCode, spoken);
    if (region) return { region, hidden: order.slice(0, hiding) };
  }
  return { region: WORLD, hidden: [...order] };
}

function smallestArea(
  geography: Geography,
  stateCode: string,
  spoken: readonly string[],
): string | undefined {
  const [, ...areas] = areasOf(geography, stateCode);
  const speaks = ({ marks }: Country) => spoken.every((language) => marks?.languages.includes(language));
  return areas.find((area) => possibleStates(geography, area, speaks).length >= FEWEST_STATES);
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
