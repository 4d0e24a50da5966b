import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import { hideCounts } from '#app/domain/numbers/hide-counts.ts';
import type { CountedEdge } from '#app/domain/numbers/network.ts';
import { PRINCIPLE_STATES, type PrincipleState } from './chip.ts';
import { LEAST_SHOWN, type ShownCount } from './suppress.ts';

const COUNTED_KINDS = ['offer', 'match'] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

/** How many records of a kind stand so to a principle, in one region and one year; never by State. */
export type StandingCount = {
  principle: PrincipleId;
  state: PrincipleState;
  /** M49 of a continent, or `several`. */
  region: string;
  year: number;
  counted: number;
};

/** The rows of the tables, whether or not anything stands in them: that a row is there tells nothing. */
export type StandingPlaces = { regions: readonly string[]; years: readonly string[] };

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

/** One number of the tables; an empty principle, state or place is all of them. */
export type StandingCell = { principle: PrincipleId | ''; state: PrincipleState | ''; place: string };

/**
 * In which ways a match can stand to a principle at all: it is counted as it was agreed, which asks for a whole plan and,
 * for technology, a note. What cannot be is a zero that everybody knows.
 */
const POSSIBLE = {
  PP1: ['met'],
  PP2: ['met'],
  PP3: ['met', 'declared', 'open'],
  PP4: ['met'],
  PP5: ['met', 'declared', 'na'],
  PA1: ['met', 'open'],
  PA2: ['met'],
  PA3: ['met'],
  PE1: ['met', 'declared', 'open'],
  PE2: ['met', 'open'],
} as const satisfies Record<PrincipleId, readonly PrincipleState[]>;

export function possibleStates(principle: PrincipleId): readonly PrincipleState[] {
  return POSSIBLE[principle];
}

/**
 * The public tables of how records of a kind stand. Undefined under five records, and no number under five is shown. Of
 * offers nothing more is hidden: each of them stands on a page of its own, with its chips. Of matches whoever knows every
 * number that is shown, every sum and every state that cannot be still finds five values or more for each number that is
 * hidden, and none and a few look the same. Every record has one state for each principle, so the records of a region are
 * the same number for each of the ten; whoever knows those cannot learn from one principle of another.
 */
export function shownStandings(
  kind: CountedKind,
  counted: readonly StandingCount[],
  places: StandingPlaces,
): ShownStandings | undefined {
  const counts = addUp(counted);
  if ((counts.get(nameOf(ALL)) ?? 0) < LEAST_SHOWN) return undefined;
  const hidden = kind === 'offer' ? fewOf(counts) : hiddenOfMatches(counts, places.regions);
  return arrange((cell) => {
    const name = nameOf(cell);
    return hidden.has(name) ? 'hidden' : (counts.get(name) ?? 0);
  }, places);
}

/** Every number that is shown of tables, to be kept. */
export function shownCells({
  all,
  principles,
  regions,
}: ShownStandings): (StandingCell & { counted: number })[] {
  const of = (principle: PrincipleId, place: string, { states }: ShownRow) =>
    PRINCIPLE_STATES.map((state) => ({ principle, state, place, counted: states[state] }));
  return [
    { ...ALL, counted: all },
    ...regions.PP1.map(({ key, all: counted }) => ({ ...ALL, place: key, counted })),
    ...principles.flatMap((row) => of(row.key as PrincipleId, '', row)),
    ...PRINCIPLE_IDS.flatMap((id) => regions[id].flatMap((row) => of(id, row.key, row))),
  ].flatMap(({ counted, ...cell }) => (counted === 'hidden' || counted === 0 ? [] : [{ ...cell, counted }]));
}

/** The tables of matches from the numbers that were kept: what is not among them is hidden, or cannot be. */
export function keptStandings(
  kept: readonly (StandingCell & { counted: number })[],
  regions: readonly string[],
): ShownStandings {
  const counts = new Map(kept.map(({ counted, ...cell }) => [nameOf(cell), counted]));
  return arrange(
    (cell) =>
      counts.get(nameOf(cell)) ??
      (cell.principle === '' || cell.state === '' || possibleStates(cell.principle).includes(cell.state)
        ? 'hidden'
        : 0),
    { regions, years: [] },
  );
}

const ALL = { principle: '', state: '', place: '' } as const satisfies StandingCell;

function nameOf({ principle, state, place }: StandingCell): string {
  return [principle, state, place].join(' ');
}

/** Of each principle and state, everywhere and at each place; and the records themselves, once. */
function addUp(counted: readonly StandingCount[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (cell: StandingCell, more: number) =>
    counts.set(nameOf(cell), (counts.get(nameOf(cell)) ?? 0) + more);
  for (const { principle, state, region, year, counted: more } of counted)
    for (const place of ['', region, String(year)]) {
      add({ principle, state, place }, more);
      if (principle === PRINCIPLE_IDS[0]) add({ ...ALL, place }, more);
    }
  return counts;
}

function fewOf(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set([...counts].filter(([, count]) => count < LEAST_SHOWN).map(([name]) => name));
}

/** Of a year, whose matches are told by region alone. */
function hiddenOfMatches(
  counts: ReadonlyMap<string, number>,
  regions: readonly string[],
): ReadonlySet<string> {
  const rows = hiddenRows(counts, regions);
  return new Set([
    ...rows,
    ...PRINCIPLE_IDS.flatMap((principle) => [...hiddenOf(principle, counts, regions, rows)]),
  ]);
}

/** What rules lead to, and what is there all the same. */
function statesOf(principle: PrincipleId, counts: ReadonlyMap<string, number>): PrincipleState[] {
  return PRINCIPLE_STATES.filter(
    (state) =>
      possibleStates(principle).includes(state) || counts.has(nameOf({ principle, state, place: '' })),
  );
}

/** The places whose number of records is not told, by the name of that number; all of them together always is. */
function hiddenRows(counts: ReadonlyMap<string, number>, places: readonly string[]): ReadonlySet<string> {
  const names = places.map((place) => nameOf({ ...ALL, place }));
  const of = new Map([...names, nameOf(ALL)].map((name) => [name, counts.get(name) ?? 0]));
  return hideCounts({
    counts: of,
    lines: [{ parts: names, total: nameOf(ALL) }],
    network: (hidden) => [
      { name: nameOf(ALL), from: 'end', to: 'start', count: of.get(nameOf(ALL))!, hidden: false },
      ...names.map((name) => ({
        name,
        from: 'start',
        to: 'end',
        count: of.get(name)!,
        hidden: hidden.has(name),
      })),
    ],
    also: names.filter((name) => of.get(name)! < LEAST_SHOWN),
    published: new Set([nameOf(ALL)]),
  });
}

/** What is hidden of one principle: everything of a region that is not told, and what would tell a small number. */
function hiddenOf(
  principle: PrincipleId,
  counts: ReadonlyMap<string, number>,
  regions: readonly string[],
  rows: ReadonlySet<string>,
): ReadonlySet<string> {
  const states = statesOf(principle, counts);
  const cell = (state: PrincipleState, place: string) => nameOf({ principle, state, place });
  const row = (place: string) => nameOf({ ...ALL, place });
  const untold = regions.filter((place) => rows.has(row(place)));
  // Where a match can stand in one way only, its number is that of all of them, and tells no more.
  const [only, ...others] = states;
  if (others.length === 0) return new Set(only ? untold.map((place) => cell(only, place)) : []);
  const places = ['', ...regions];
  const cells = places.flatMap((place) => states.map((state) => cell(state, place)));
  const of = new Map([...cells, ...places.map(row)].map((name) => [name, counts.get(name) ?? 0]));
  return hideCounts({
    counts: of,
    lines: [
      ...places.map((place) => ({ parts: states.map((state) => cell(state, place)), total: row(place) })),
      ...states.map((state) => ({
        parts: regions.map((place) => cell(state, place)),
        total: cell(state, ''),
      })),
    ],
    network: (hidden) => {
      const edge = (name: string, from: string, to: string): CountedEdge => ({
        name,
        from,
        to,
        count: of.get(name)!,
        hidden: hidden.has(name),
      });
      // All matches flow to the states in which they stand, and from there through their regions.
      return [
        edge(row(''), 'end', 'start'),
        ...states.map((state) => edge(cell(state, ''), 'start', state)),
        ...regions.flatMap((region) => states.map((state) => edge(cell(state, region), state, region))),
        ...regions.map((region) => edge(row(region), region, 'end')),
      ];
    },
    also: [
      ...cells.filter((name) => of.get(name)! < LEAST_SHOWN),
      ...untold.flatMap((place) => [row(place), ...states.map((state) => cell(state, place))]),
    ],
    published: new Set(places.map(row).filter((name) => !rows.has(name))),
  });
}

function arrange(of: (cell: StandingCell) => ShownCount, { regions, years }: StandingPlaces): ShownStandings {
  const row = (principle: PrincipleId, place: string, key = place): ShownRow => ({
    key,
    states: Object.fromEntries(
      PRINCIPLE_STATES.map((state) => [state, of({ principle, state, place })]),
    ) as ShownRow['states'],
    all: of({ ...ALL, place }),
  });
  const each = (places: readonly string[]) =>
    Object.fromEntries(
      PRINCIPLE_IDS.map((principle) => [principle, places.map((place) => row(principle, place))]),
    ) as Record<PrincipleId, ShownRow[]>;
  return {
    all: of(ALL),
    principles: PRINCIPLE_IDS.map((principle) => row(principle, '', principle)),
    regions: each(regions),
    years: each(years),
  };
}
