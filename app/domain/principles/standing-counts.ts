import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import { hideCounts } from '#app/domain/numbers/hide-counts.ts';
import type { CountedEdge } from '#app/domain/numbers/network.ts';
import { PRINCIPLE_STATES, type PrincipleState } from './chip.ts';
import { LEAST_SHOWN, type ShownCount } from './suppress.ts';

export const COUNTED_KINDS = ['offer', 'match'] as const;
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
 * In which ways a record can stand to a principle at all: the rules that assess it lead nowhere else, and of an offer a
 * broker may say *open* or *met* of any of them. A match is counted as it was agreed, which asks for a whole plan and, for
 * technology, a note. What cannot be is a zero that everybody knows.
 */
const POSSIBLE = {
  offer: {
    PP1: ['met', 'declared', 'open'],
    PP2: ['met', 'declared', 'open'],
    PP3: ['met', 'declared', 'open'],
    PP4: ['met', 'declared', 'open'],
    PP5: ['met', 'declared', 'open', 'na'],
    PA1: ['met', 'open'],
    PA2: ['met', 'open', 'na'],
    PA3: ['met', 'open', 'na'],
    PE1: ['met', 'declared', 'open'],
    PE2: ['met', 'open'],
  },
  match: {
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
  },
} as const satisfies Record<CountedKind, Record<PrincipleId, readonly PrincipleState[]>>;

export function possibleStates(kind: CountedKind, principle: PrincipleId): readonly PrincipleState[] {
  return POSSIBLE[kind][principle];
}

/**
 * The public tables of how records of a kind stand. Undefined under five records. Whoever knows every number that is shown,
 * every sum and every state that cannot be, still finds five values or more for each number that is hidden. Of matches none
 * and a few look the same; of offers, each of which is public, none is told. Every record has one state for each principle, so the records of a region are the same number for each of
 * the ten; whoever knows those cannot learn from one principle of another.
 */
export function shownStandings(
  kind: CountedKind,
  counted: readonly StandingCount[],
  places: StandingPlaces,
): ShownStandings | undefined {
  const counts = addUp(counted);
  if ((counts.get(nameOf(ALL)) ?? 0) < LEAST_SHOWN) return undefined;
  const rows = new Set(
    [places.regions, places.years].flatMap((those) => [...hiddenRows(kind, counts, those)]),
  );
  const shown = new Map<string, ShownCount>();
  const say = (name: string, hidden: ReadonlySet<string>, count = counts.get(name) ?? 0) =>
    shown.set(name, hidden.has(name) ? 'hidden' : count);
  for (const place of ['', ...places.regions, ...places.years]) say(nameOf({ ...ALL, place }), rows);
  for (const principle of PRINCIPLE_IDS) {
    const states = statesOf(kind, principle, counts);
    const hidden = hiddenOf(kind, principle, states, counts, places, rows);
    for (const state of states)
      for (const place of ['', ...places.regions, ...places.years])
        say(nameOf({ principle, state, place }), hidden);
  }
  // Left are the states that cannot be.
  return arrange(
    ({ principle, state, place }) => shown.get(nameOf({ principle, state, place })) ?? 0,
    places,
  );
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

/** The tables of a kind from the numbers that were kept: what is not among them is hidden, or cannot be. */
export function keptStandings(
  kind: CountedKind,
  kept: readonly (StandingCell & { counted: number })[],
  regions: readonly string[],
): ShownStandings {
  const counts = new Map(kept.map(({ counted, ...cell }) => [nameOf(cell), counted]));
  return arrange(
    (cell) =>
      counts.get(nameOf(cell)) ??
      (cell.principle === '' || cell.state === '' || possibleStates(kind, cell.principle).includes(cell.state)
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

/** What rules lead to, and what is there all the same. */
function statesOf(
  kind: CountedKind,
  principle: PrincipleId,
  counts: ReadonlyMap<string, number>,
): PrincipleState[] {
  return PRINCIPLE_STATES.filter(
    (state) =>
      possibleStates(kind, principle).includes(state) || counts.has(nameOf({ principle, state, place: '' })),
  );
}

function isSmall(kind: CountedKind, count: number): boolean {
  return count < LEAST_SHOWN && (kind === 'match' || count > 0);
}

/** The places whose number of records is not told, by the name of that number; all of them together always is. */
function hiddenRows(
  kind: CountedKind,
  counts: ReadonlyMap<string, number>,
  places: readonly string[],
): ReadonlySet<string> {
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
    also: names.filter((name) => isSmall(kind, of.get(name)!)),
    published: new Set([nameOf(ALL)]),
  });
}

/** What is hidden of one principle: everything of a place that is not told, and what would tell a small number. */
function hiddenOf(
  kind: CountedKind,
  principle: PrincipleId,
  states: readonly PrincipleState[],
  counts: ReadonlyMap<string, number>,
  all: StandingPlaces,
  rows: ReadonlySet<string>,
): ReadonlySet<string> {
  const cell = (state: PrincipleState, place: string) => nameOf({ principle, state, place });
  const row = (place: string) => nameOf({ ...ALL, place });
  // Where it is told that nothing stands, there is nothing to hide.
  const isTold = (place: string) => !rows.has(row(place)) && !counts.get(row(place));
  const regions = all.regions.filter((place) => !isTold(place));
  const years = all.years.filter((place) => !isTold(place));
  const places = [...regions, ...years];
  // Where a record can stand in one way only, its number is that of all of them, and tells no more.
  const [only, ...others] = states;
  if (others.length === 0)
    return new Set(
      only ? places.filter((place) => rows.has(row(place))).map((place) => cell(only, place)) : [],
    );
  const cells = ['', ...places].flatMap((place) => states.map((state) => cell(state, place)));
  const known = [...cells, ...['', ...places].map(row)];
  const of = new Map(known.map((name) => [name, counts.get(name) ?? 0]));
  return hideCounts({
    counts: of,
    lines: [
      ...['', ...places].map((place) => ({
        parts: states.map((state) => cell(state, place)),
        total: row(place),
      })),
      ...states.flatMap((state) =>
        [regions, years]
          .filter((those) => those.length > 0)
          .map((those) => ({ parts: those.map((place) => cell(state, place)), total: cell(state, '') })),
      ),
    ],
    network: (hidden) => {
      const edge = (name: string, from: string, to: string): CountedEdge => ({
        name,
        from,
        to,
        count: of.get(name)!,
        hidden: hidden.has(name),
      });
      // All records flow through their years to the states in which they stand, and from there through their regions.
      return [
        edge(row(''), 'end', 'start'),
        ...years.map((year) => edge(row(year), 'start', year)),
        ...years.flatMap((year) => states.map((state) => edge(cell(state, year), year, `to ${state}`))),
        ...states.map((state) => edge(cell(state, ''), years.length > 0 ? `to ${state}` : 'start', state)),
        ...regions.flatMap((region) => states.map((state) => edge(cell(state, region), state, region))),
        ...regions.map((region) => edge(row(region), region, 'end')),
      ];
    },
    also: [
      ...cells.filter((name) => isSmall(kind, of.get(name)!)),
      ...places
        .filter((place) => rows.has(row(place)))
        .flatMap((place) => [row(place), ...states.map((state) => cell(state, place))]),
    ],
    published: new Set(['', ...places].map(row).filter((name) => !rows.has(name))),
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
