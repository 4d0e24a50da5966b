import { describe, expect, it, test } from 'vitest';
import { publishedTable, type ExactTable } from '#app/domain/numbers/published-table.ts';
import { possibleValues } from '#app/domain/numbers/network.ts';
import { LEAST_SHOWN } from '#app/domain/principles/suppress.ts';

const THEMES = ['A', 'B', 'C'];

/** Rows are themes, columns areas; quarters add up to the same. */
function exact(rows: readonly (readonly number[])[], quarters?: readonly number[]): ExactTable {
  const all = rows.flat().reduce((sum, count) => sum + count, 0);
  return {
    themes: THEMES.slice(0, rows.length),
    regions: rows[0]!.map((_, index) => String(index)),
    quarters: quarters ?? [all - 3 * Math.floor(all / 4), ...Array<number>(3).fill(Math.floor(all / 4))],
    count: (theme, region) => rows[THEMES.indexOf(theme)]?.[Number(region)] ?? 0,
  };
}

type Read = {
  all: number | '–';
  themes: (number | '–')[];
  regions: (number | '–')[];
  cells: (number | '–')[][];
};

function read(table: ExactTable): Read {
  const shown = publishedTable(table);
  const said = (count: number | 'hidden') => (count === 'hidden' ? '–' : count);
  return {
    all: said(shown.all),
    themes: table.themes.map((theme) => said(shown.theme(theme))),
    regions: table.regions.map((region) => said(shown.region(region))),
    cells: table.themes.map((theme) => table.regions.map((region) => said(shown.cell(theme, region)))),
  };
}

describe('publishedTable', () => {
  test.each<[string, number[][], number[] | undefined, Read]>([
    [
      'shows what is large enough',
      [
        [5, 6],
        [7, 8],
      ],
      [5, 6, 7, 8],
      {
        all: 26,
        themes: [11, 15],
        regions: [12, 14],
        cells: [
          [5, 6],
          [7, 8],
        ],
      },
    ],
    [
      'hides nothing at all behind the same sign as a few',
      [
        [0, 12],
        [12, 0],
      ],
      undefined,
      {
        all: 24,
        themes: [12, 12],
        regions: [12, 12],
        cells: [
          ['–', '–'],
          ['–', '–'],
        ],
      },
    ],
    [
      'hides a row’s and a column’s next smallest with a small one',
      [
        [2, 9, 20],
        [8, 30, 40],
        [50, 60, 70],
      ],
      undefined,
      {
        all: 289,
        themes: [31, 78, 180],
        regions: [60, 99, 130],
        cells: [
          ['–', '–', 20],
          ['–', '–', 40],
          [50, 60, 70],
        ],
      },
    ],
    [
      'says nothing of a year in which little happened',
      [
        [1, 1],
        [1, 1],
      ],
      undefined,
      {
        all: '–',
        themes: ['–', '–'],
        regions: ['–', '–'],
        cells: [
          ['–', '–'],
          ['–', '–'],
        ],
      },
    ],
  ])('%s', (_what, rows, quarters, shown) => {
    expect(read(exact(rows, quarters))).toEqual(shown);
  });

  it('hides a year’s total that would tell the one quarter that was hidden', () => {
    const rows = [
      [10, 10],
      [10, 11],
    ];
    // 39 were published: with 41 anybody knows the fourth. A row and a column go with it, or they would add up to it.
    const shown = read(exact(rows, [13, 13, 13, 2]));
    expect(shown.all).toBe('–');
    expect(shown.themes).toContain('–');
    expect(shown.regions).toContain('–');
  });

  it('never shows less than five, and leaves each hidden number five values or more, whatever is added up', () => {
    const random = sequence(20_261_126);
    let hidden = 0;
    for (let round = 0; round < 200; round += 1) {
      const isWide = round % 10 === 0;
      const rows = Array.from({ length: 2 }, () =>
        Array.from({ length: isWide ? 3 : 2 }, () => random(isWide ? 5 : 10)),
      );
      const all = rows.flat().reduce((sum, count) => sum + count, 0);
      const quarters = split(all, random);
      // Every third as where its quarters are not told and its total is.
      const isTotalKnown = round % 3 === 1;
      const table = isTotalKnown ? { ...exact(rows), quarters: [], isTotalKnown } : exact(rows, quarters);
      const shown = read(table);
      for (const count of [shown.all, ...shown.themes, ...shown.regions, ...shown.cells.flat()])
        expect(count === '–' || count >= LEAST_SHOWN).toBe(true);
      for (const [name, values] of feasible(shown, isTotalKnown ? undefined : quarters, all)) {
        expect(values, `${name} of ${JSON.stringify({ rows, quarters, shown })}`).toBe(LEAST_SHOWN);
        hidden += 1;
      }
    }
    // It looked at something.
    expect(hidden).toBeGreaterThan(700);
  });
});

describe('possibleValues', () => {
  const edge = (name: string, from: string, to: string, count: number, hidden = true, most?: number) => ({
    name,
    from,
    to,
    count,
    hidden,
    ...(most !== undefined && { most }),
  });

  test.each([
    [
      'one hidden part of a known sum',
      [edge('all', 'b', 'a', 9, false), edge('x', 'a', 'b', 2), edge('y', 'a', 'b', 7, false)],
      1,
    ],
    [
      'two hidden parts of nine',
      [edge('all', 'b', 'a', 9, false), edge('x', 'a', 'b', 2), edge('y', 'a', 'b', 7)],
      10,
    ],
    [
      'two hidden parts of one',
      [edge('all', 'b', 'a', 1, false), edge('x', 'a', 'b', 1), edge('y', 'a', 'b', 0)],
      2,
    ],
    ['a hidden sum', [edge('all', 'b', 'a', 9), edge('x', 'a', 'b', 2), edge('y', 'a', 'b', 7, false)], 20],
    [
      'what is known to be under five',
      [edge('all', 'b', 'a', 9), edge('x', 'a', 'b', 2, true, 4), edge('y', 'a', 'b', 7, false)],
      5,
    ],
  ])('of %s', (_what, network, values) => {
    expect(possibleValues(network, 'x', 20)).toBe(values);
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

function split(all: number, random: (below: number) => number): number[] {
  const quarters = [0, 0, 0, 0];
  for (let one = 0; one < all; one += 1) quarters[random(4)]! += 1;
  return quarters;
}

/**
 * For each hidden number how many values it has, up to five, over every table that agrees with what is published: found by
 * trying them all, without a word of the rule.
 */
function feasible(shown: Read, told: readonly number[] | undefined, all: number): Map<string, number> {
  const width = shown.cells[0]!.length;
  const quarters = told ?? [];
  const known = quarters.map((count) => (count < LEAST_SHOWN ? undefined : count));
  const least = known.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const most =
    told === undefined
      ? Infinity
      : least + known.filter((count) => count === undefined).length * (LEAST_SHOWN - 1);
  const found = new Map<string, Set<number>>();
  const note = (name: string, published: number | '–', value: number) => {
    if (published !== '–') return;
    const values = found.get(name) ?? new Set();
    if (values.size < LEAST_SHOWN) values.add(value);
    found.set(name, values);
  };
  const cells = shown.cells.flat();
  const wanted =
    [shown.all, ...shown.themes, ...shown.regions, ...cells].filter((count) => count === '–').length +
    known.filter((count) => count === undefined).length;
  const done = () =>
    found.size === wanted && [...found.values()].every((values) => values.size === LEAST_SHOWN);
  const bound = shown.all === '–' ? Math.min(most, all + 6) : shown.all;
  const values: number[] = [];
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  const column = (at: number) => sum(values.filter((_, index) => index % width === at));
  const row = (at: number) => sum(values.slice(at * width, at * width + width));
  const visit = (at: number): void => {
    if (done()) return;
    if (at === cells.length) {
      const total = sum(values);
      if (total < least || total > most || (shown.all !== '–' && total !== shown.all)) return;
      for (let index = 0; index < width; index += 1) {
        const published = shown.regions[index]!;
        if (published !== '–' && published !== column(index)) return;
      }
      shown.cells.forEach((line, y) =>
        line.forEach((one, x) => note(`cell ${y} ${x}`, one, values[y * width + x]!)),
      );
      shown.themes.forEach((one, y) => note(`theme ${y}`, one, row(y)));
      shown.regions.forEach((one, x) => note(`region ${x}`, one, column(x)));
      note('all', shown.all, total);
      // Quarters that are hidden share what is left, each four at most.
      const left = total - least;
      const open = known.filter((count) => count === undefined).length;
      known.forEach((count, index) => {
        if (count !== undefined) return;
        for (let one = 0; one < LEAST_SHOWN; one += 1)
          if (left - one >= 0 && left - one <= (open - 1) * (LEAST_SHOWN - 1))
            note(`quarter ${index}`, '–', one);
      });
      return;
    }
    const y = Math.floor(at / width);
    const isLast = at % width === width - 1;
    const published = cells[at]!;
    const rowTotal = shown.themes[y]!;
    const used = sum(values.slice(y * width, at));
    const candidates =
      published !== '–'
        ? [published]
        : isLast && rowTotal !== '–'
          ? [rowTotal - used]
          : Array.from({ length: bound + 1 }, (_, one) => one);
    for (const value of candidates) {
      if (value < 0 || sum(values) + value > bound) continue;
      if (isLast && rowTotal !== '–' && used + value !== rowTotal) continue;
      values.push(value);
      visit(at + 1);
      values.pop();
    }
  };
  visit(0);
  return new Map([...found].map(([name, set]) => [name, set.size]));
}
