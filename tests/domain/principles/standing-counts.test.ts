import { describe, expect, it, test } from 'vitest';
import { PRINCIPLE_IDS } from '#app/domain/codes/principles.ts';
import { shownStandings, type StandingCount } from '#app/domain/principles/standing-counts.ts';
import { hiddenCounts, LEAST_SHOWN } from '#app/domain/principles/suppress.ts';

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
  it('is nothing where nothing is counted', () => {
    expect(shownStandings([])).toBeUndefined();
  });

  it('counts by principle, by region and by year', () => {
    const shown = shownStandings([...records('002', 2026, 30, 10), ...records('142', 2025, 20, 10)])!;
    expect(shown.all).toBe(70);
    expect(shown.principles).toHaveLength(10);
    expect(shown.principles[0]).toEqual({
      key: 'PP1',
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

  it('shows one agreed match to nobody', () => {
    const shown = shownStandings(records('002', 2026, 1, 0))!;
    expect(shown.all).toBe('hidden');
    expect(JSON.stringify(shown)).not.toMatch(/:[1-4]\b/);
  });

  it('never shows one to four, and lets no visible sum give one away', () => {
    // Many small tables, each a little other than the last.
    for (let seed = 0; seed < 60; seed += 1) {
      const counted = ['002', '019', '142'].flatMap((region, at) =>
        [2025, 2026].flatMap((year, late) =>
          records(region, year, (seed * 7 + at * 5 + late * 3) % 13, (seed * 3 + at + late * 4) % 7),
        ),
      );
      const shown = shownStandings(counted);
      if (!shown) continue;
      for (const rows of [shown.principles, ...Object.values(shown.regions), ...Object.values(shown.years)])
        for (const { states, all } of rows) {
          const cells = Object.values(states);
          for (const cell of [...cells, all])
            expect(cell === 'hidden' || cell === 0 || cell >= LEAST_SHOWN).toBe(true);
          const visible = cells.filter((cell) => cell !== 'hidden');
          const hidden = cells.length - visible.length;
          if (hidden === 0) expect(all).not.toBe('hidden');
          else if (all !== 'hidden') {
            expect(hidden).toBeGreaterThan(1);
            expect(all - visible.reduce((sum, cell) => sum + cell, 0)).toBeGreaterThanOrEqual(LEAST_SHOWN);
          }
        }
    }
  });
});
