import { describe, expect, it, test } from 'vitest';
import { PRINCIPLE_IDS } from '#app/domain/codes/principles.ts';
import { PRINCIPLE_STATES } from '#app/domain/principles/chip.ts';
import { matchPrinciples } from '#app/domain/principles/match-principles.ts';
import {
  keptStandings,
  possibleStates,
  shownCells,
  shownStandings,
  type ShownStandings,
  type StandingCount,
} from '#app/domain/principles/standing-counts.ts';
import { hiddenCounts, LEAST_SHOWN, type ShownCount } from '#app/domain/principles/suppress.ts';
import { completePlan } from '#tests/support/plans.ts';

/** Parts by their numbers and their total, as one line. */
function line(...parts: number[]) {
  const counts = new Map(parts.map((count, index) => [String(index), count]));
  counts.set(
    'all',
    parts.reduce((sum, count) => sum + count, 0),
  );
  const hidden = hiddenCounts(counts, [{ parts: parts.map((_, index) => String(index)), total: 'all' }]);
  return [
    ...parts.map((count, index) => (hidden.has(String(index)) ? '–' : count)),
    hidden.has('all') ? '–' : 'all',
  ];
}

describe('hiddenCounts', () => {
  test.each<[number[], (number | string)[]]>([
    [
      [12, 7, 5],
      [12, 7, 5, 'all'],
    ],
    [
      [12, 7, 0],
      [12, 7, 0, 'all'],
    ],
    // One alone could be taken off the total: the next smallest goes with it.
    [
      [12, 7, 3],
      [12, '–', '–', 'all'],
    ],
    // Two that hold under five together say too much of each other.
    [
      [12, 2, 1],
      ['–', '–', '–', 'all'],
    ],
    [
      [9, 6, 2, 1],
      [9, '–', '–', '–', 'all'],
    ],
    [
      [20, 4, 3],
      [20, '–', '–', 'all'],
    ],
    // Nothing more to hide beside it: the total goes.
    [
      [3, 0],
      ['–', 0, '–'],
    ],
    [
      [2, 1],
      ['–', '–', '–'],
    ],
  ])('%j shows as %j', (parts, shown) => {
    expect(line(...parts)).toEqual(shown);
  });

  it('keeps a hidden total from being added up again', () => {
    const counts = new Map(Object.entries({ a: 8, b: 9, ab: 17, c: 2, all: 19 }));
    const hidden = hiddenCounts(counts, [
      { parts: ['a', 'b'], total: 'ab' },
      { parts: ['ab', 'c'], total: 'all' },
    ]);
    // `c` hides, `ab` with it, and of what `ab` is the sum of one part too.
    expect([...hidden].sort()).toEqual(['a', 'ab', 'c']);
  });
});

const REGIONS = ['002', '019', '142', '150', '009', 'several'];

/** Records of a region and a year, of which so many stand so to every principle. */
function records(region: string, year: number, met: number, open: number): StandingCount[] {
  return PRINCIPLE_IDS.flatMap((principle) =>
    [
      { state: 'met' as const, counted: met },
      { state: 'open' as const, counted: open },
    ]
      .filter(({ counted }) => counted > 0)
      .map((one) => ({ principle, region, year, ...one })),
  );
}

describe('shownStandings', () => {
  it('is nothing where fewer than five are counted', () => {
    const places = { regions: REGIONS, years: [] };
    expect(shownStandings('match', [], places)).toBeUndefined();
    expect(shownStandings('match', records('002', 2026, 3, 1), places)).toBeUndefined();
  });

  it('counts by principle, by region and by year', () => {
    const places = { regions: ['002', '142'], years: ['2025', '2026'] };
    const shown = shownStandings(
      'offer',
      [...records('002', 2026, 30, 10), ...records('142', 2025, 20, 10)],
      places,
    )!;
    expect(shown.all).toBe(70);
    expect(shown.principles).toHaveLength(10);
    expect(shown.principles[5]).toEqual({
      key: 'PA1',
      states: { met: 50, declared: 0, open: 20, na: 0 },
      all: 70,
    });
    expect(shown.regions.PE2.map(({ key, all }) => [key, all])).toEqual([
      ['002', 40],
      ['142', 30],
    ]);
    expect(shown.years.PA1.map(({ key, states }) => [key, states.open])).toEqual([
      ['2025', 10],
      ['2026', 10],
    ]);
  });

  it('has the same rows whoever is in them, and shows none of them as it shows a few', () => {
    const shown = (more: StandingCount[]) =>
      shownStandings('match', [...records('002', 2026, 12, 0), ...records('019', 2026, 9, 0), ...more], {
        regions: REGIONS,
        years: [],
      })!.regions.PE2;
    const none = shown([]);
    expect(none.map(({ key }) => key)).toEqual(REGIONS);
    const few = shown(records('150', 2026, 4, 0));
    for (const at of [2, 3, 4, 5]) expect(few[at]).toEqual(none[at]);
    expect(none[3]).toMatchObject({ all: 'hidden', states: { met: 'hidden', open: 'hidden' } });
  });

  it('leaves each hidden number of matches five values or more for whoever takes every sum together', () => {
    const random = sequence(20_261_127);
    let hidden = 0;
    for (let round = 0; round < 60; round += 1) {
      const regions = REGIONS.slice(0, 2 + random(4));
      const many = 5 + random(round % 3 === 0 ? 12 : 50);
      const world = Array.from(
        { length: many },
        () => regions[Math.min(random(regions.length), random(regions.length))]!,
      ).flatMap((region) =>
        PRINCIPLE_IDS.map((principle): StandingCount => {
          const states = possibleStates(principle);
          const state = states[Math.min(random(states.length), random(states.length))]!;
          return { principle, state, region, year: 2026, counted: 1 };
        }),
      );
      const shown = shownStandings('match', world, { regions, years: [] })!;
      for (const { name, least, most } of boundsOf(shown)) {
        expect(most - least, `${name} in round ${round}: ${least} to ${most}`).toBeGreaterThanOrEqual(
          LEAST_SHOWN - 1,
        );
        hidden += 1;
      }
      for (const count of numbersOf(shown))
        expect(count === 'hidden' || count === 0 || count >= LEAST_SHOWN).toBe(true);
    }
    // It looked at something.
    expect(hidden).toBeGreaterThan(2000);
  });

  it('hides of offers, each of which is public, numbers under five and nothing else', () => {
    const world = [
      ...records('002', 2025, 12, 3),
      ...records('019', 2026, 6, 4),
      ...records('150', 2026, 1, 0),
    ];
    const shown = shownStandings('offer', world, { regions: REGIONS, years: ['2025', '2026'] })!;
    expect(shown.principles[0]).toEqual({
      key: 'PP1',
      states: { met: 19, declared: 0, open: 7, na: 0 },
      all: 26,
    });
    expect(shown.regions.PE2.map(({ states, all }) => [states.met, states.open, all])).toEqual([
      [12, 'hidden', 15],
      [6, 'hidden', 10],
      [0, 0, 0],
      ['hidden', 0, 'hidden'],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(shown.years.PE2.map(({ states, all }) => [states.met, states.open, all])).toEqual([
      [12, 'hidden', 15],
      [7, 'hidden', 11],
    ]);
  });

  it('is told again from what of it is kept', () => {
    const world = [...records('002', 2026, 12, 3), ...records('019', 2026, 9, 7)].map((one) =>
      possibleStates(one.principle).includes(one.state) ? one : { ...one, state: 'met' as const },
    );
    const shown = shownStandings('match', world, { regions: REGIONS, years: [] })!;
    expect(keptStandings(shownCells(shown), REGIONS)).toEqual({
      ...shown,
      years: expect.any(Object) as unknown,
    });
    expect(shownCells(shown).every(({ counted }) => counted >= LEAST_SHOWN)).toBe(true);
  });

  it('knows every way in which a match that is agreed can stand', () => {
    const stands = new Map(PRINCIPLE_IDS.map((id) => [id, new Set<string>()]));
    const plans = [completePlan(), { ...completePlan(), monitoring: 'The server 192.0.2.1' }];
    for (const plan of plans)
      for (const technology of [false, true])
        for (const note of ['donor', 'another'] as const)
          for (const offer of PRINCIPLE_STATES)
            for (const need of ['declared', 'open'] as const) {
              const subject = { introduced: true, agreed: true, technology, plan, note };
              const safe = { dualUse: true, safeguarded: true };
              // An offer stands to these two in no fourth way.
              const states = offer === 'na' ? {} : { PP3: offer, PE1: offer };
              for (const { id, state } of matchPrinciples({
                ...subject,
                ...safe,
                offer: states,
                need: { PA1: need, PE1: need, PP2: need },
              }))
                stands.get(id)!.add(state);
            }
    for (const [id, states] of stands) expect([...states].sort(), id).toEqual([...possibleStates(id)].sort());
  });
});

/** Numbers below a bound, the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function numbersOf({ principles, regions, years }: ShownStandings): ShownCount[] {
  return [principles, ...Object.values(regions), ...Object.values(years)]
    .flat()
    .flatMap(({ states, all }) => [...Object.values(states), all]);
}

type Bound = { name: string; least: number; most: number };

/**
 * Between which numbers each hidden one must lie, for somebody who goes through the sums of all ten tables again and again
 * until nothing narrows any more; found without a word of the rule.
 */
function boundsOf(shown: ShownStandings): Bound[] {
  const bounds = new Map<string, Bound & { hidden: boolean }>();
  const name = (principle: string, state: string, place: string) => `${principle} ${state} ${place}`;
  const put = (of: string, count: ShownCount) =>
    bounds.set(of, {
      name: of,
      least: count === 'hidden' ? 0 : count,
      most: count === 'hidden' ? 10_000 : count,
      hidden: count === 'hidden',
    });
  const regions = shown.regions.PP1.map(({ key }) => key);
  const sums: { parts: string[]; total: string }[] = [];
  put('all', shown.all);
  for (const row of shown.regions.PP1) put(row.key, row.all);
  sums.push({ parts: regions, total: 'all' });
  for (const principle of PRINCIPLE_IDS) {
    const states = possibleStates(principle);
    const rows = [shown.principles.find(({ key }) => key === principle)!, ...shown.regions[principle]];
    for (const row of rows) {
      const place = row.key === principle ? 'all' : row.key;
      for (const state of states) put(name(principle, state, place), row.states[state]);
      sums.push({ parts: states.map((state) => name(principle, state, place)), total: place });
    }
    for (const state of states)
      sums.push({
        parts: regions.map((place) => name(principle, state, place)),
        total: name(principle, state, 'all'),
      });
  }
  for (let narrowed = true; narrowed;) {
    narrowed = false;
    const narrow = (of: string, least: number, most: number) => {
      const bound = bounds.get(of)!;
      if (least <= bound.least && most >= bound.most) return;
      bound.least = Math.max(bound.least, least);
      bound.most = Math.min(bound.most, most);
      narrowed = true;
    };
    for (const { parts, total } of sums) {
      const of = parts.map((part) => bounds.get(part)!);
      const least = of.reduce((sum, part) => sum + part.least, 0);
      const most = of.reduce((sum, part) => sum + part.most, 0);
      narrow(total, least, most);
      const all = bounds.get(total)!;
      for (const part of of)
        narrow(part.name, all.least - (most - part.most), all.most - (least - part.least));
    }
  }
  return [...bounds.values()].filter(({ hidden }) => hidden);
}
