import { areasOf } from '#app/domain/geography/areas.ts';
import { shownStandings, type ShownStandings } from '#app/domain/principles/standing-counts.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { countPrinciples, type CountedKind } from '#db/queries/principle-counts.ts';

export type Standings = Readonly<Record<CountedKind, ShownStandings | undefined>>;

/**
 * How published offers and agreed matches stand to the ten, as everybody may know it: counts, never names, never by
 * State, and none under five. One query, whatever there is to count.
 */
export async function countStandings(): Promise<Standings> {
  const counted = await withActor({ kind: 'system', reason: 'public counts' }, (tx) =>
    countPrinciples(tx, continents()),
  );
  const of = (wanted: CountedKind) => shownStandings(counted.filter(({ kind }) => kind === wanted));
  return { offer: of('offer'), match: of('match') };
}

/** The continent of every State and area; of the world there is none, it is several. */
function continents(): Record<string, string> {
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
