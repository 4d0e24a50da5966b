import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import { PRINCIPLE_STATES, type PrincipleState } from './chip.ts';
import { hiddenCounts, type CountedLine, type ShownCount } from './suppress.ts';

/** How many records of a kind stand so to a principle, in one region and one year; never by State. */
export type StandingCount = {
  principle: PrincipleId;
  state: PrincipleState;
  /** M49 of a continent, or `several`. */
  region: string;
  year: number;
  counted: number;
};

export type ShownRow = { key: string; states: Readonly<Record<PrincipleState, ShownCount>>; all: ShownCount };
export type ShownStandings = {
  /** How many records are counted. */
  all: ShownCount;
  /** By principle, in order. */
  principles: ShownRow[];
  /** For each principle by region, and by year. */
  regions: Readonly<Record<PrincipleId, ShownRow[]>>;
  years: Readonly<Record<PrincipleId, ShownRow[]>>;
};

/**
 * The public tables of how records stand, with small counts hidden across all of them at once. Undefined where there is
 * nothing to count. Every record has one state for each principle, so the records of a region are the same number for
 * each of the ten.
 */
export function shownStandings(counted: readonly StandingCount[]): ShownStandings | undefined {
  if (counted.length === 0) return undefined;
  const regions = [...new Set(counted.map(({ region }) => region))].sort();
  const years = [...new Set(counted.map(({ year }) => String(year)))].sort();
  const counts = new Map<string, number>();
  const add = (name: string, more: number) => counts.set(name, (counts.get(name) ?? 0) + more);
  for (const { principle, state, region, year, counted: more } of counted) {
    for (const place of [ALL, region, String(year)]) add(cell(principle, state, place), more);
    if (principle === PRINCIPLE_IDS[0]) for (const place of [ALL, region, String(year)]) add(place, more);
  }
  const hidden = hiddenCounts(counts, linesOf(regions, years));
  const shown = (name: string): ShownCount => (hidden.has(name) ? 'hidden' : (counts.get(name) ?? 0));
  const row = (principle: PrincipleId, place: string, key = place): ShownRow => ({
    key,
    states: Object.fromEntries(
      PRINCIPLE_STATES.map((state) => [state, shown(cell(principle, state, place))]),
    ) as ShownRow['states'],
    all: shown(place),
  });
  const each = (places: readonly string[]) =>
    Object.fromEntries(
      PRINCIPLE_IDS.map((principle) => [principle, places.map((place) => row(principle, place))]),
    ) as Record<PrincipleId, ShownRow[]>;
  return {
    all: shown(ALL),
    principles: PRINCIPLE_IDS.map((principle) => row(principle, ALL, principle)),
    regions: each(regions),
    years: each(years),
  };
}

const ALL = 'all';

function cell(principle: PrincipleId, state: PrincipleState, place: string): string {
  return `${principle} ${state} ${place}`;
}

/** Every sum that the tables show, or that anybody could make from them. */
function linesOf(regions: readonly string[], years: readonly string[]): CountedLine[] {
  const states = (principle: PrincipleId, place: string): CountedLine => ({
    parts: PRINCIPLE_STATES.map((state) => cell(principle, state, place)),
    total: place,
  });
  return [
    { parts: regions, total: ALL },
    { parts: years, total: ALL },
    ...PRINCIPLE_IDS.flatMap((principle) => [
      ...[ALL, ...regions, ...years].map((place) => states(principle, place)),
      ...PRINCIPLE_STATES.flatMap((state) =>
        [regions, years].map((places): CountedLine => ({
          parts: places.map((place) => cell(principle, state, place)),
          total: cell(principle, state, ALL),
        })),
      ),
    ]),
  ];
}
