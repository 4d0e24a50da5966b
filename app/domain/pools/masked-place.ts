import { areasOf } from '#app/domain/geography/areas.ts';
import { WORLD, type Country, type Geography } from '#app/domain/geography/geography.ts';
import { FEWEST_STATES, possibleStates, type Telling } from '#app/domain/geography/masked-region.ts';

/**
 * What stands for the States of a pool: the smallest area around all of them that leaves each one of at least five even
 * for a reader who knows all the others (DOMAIN section 4); so five, and one more for every State after the first. A
 * language that is shown rules out the States in which it is not official; where even the world holds too few, it is
 * hidden, that of the text first.
 *
 * It is worked out from the States that are asked, whoever joins: a place that moved would tell who did.
 */
export function pooledPlace(
  geography: Geography,
  stateCodes: readonly string[],
  telling: Telling = {},
): { region: string; hidden: (keyof Telling)[] } {
  const order = (['textLanguage', 'languages'] as const).filter((attribute) => telling[attribute]);
  const [head = WORLD, ...rest] = stateCodes;
  const areas = areasOf(geography, head)
    .slice(1)
    .filter((area) => rest.every((code) => areasOf(geography, code).includes(area)));
  const fewest = FEWEST_STATES + stateCodes.length - 1;
  for (let hiding = 0; hiding <= order.length; hiding += 1) {
    const spoken = order.slice(hiding).flatMap((attribute) => telling[attribute] ?? []);
    const speaks = ({ marks }: Country) => spoken.every((language) => marks?.languages.includes(language));
    const region = areas.find((area) => possibleStates(geography, area, speaks).length >= fewest);
    if (region) return { region, hidden: order.slice(0, hiding) };
  }
  return { region: WORLD, hidden: [...order] };
}
