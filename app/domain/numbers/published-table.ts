import { LEAST_SHOWN, type CountedLine, type ShownCount } from '#app/domain/principles/suppress.ts';
import { hideCounts } from './hide-counts.ts';
import type { CountedEdge } from './network.ts';

/** Exact counts of one measure in one year: in each quarter, and by theme and area. */
export type ExactTable = {
  /** None where quarters are not published. */
  quarters: readonly number[];
  /** True where the year's total can be read elsewhere. */
  isTotalKnown?: boolean;
  themes: readonly string[];
  regions: readonly string[];
  /** Of a theme in an area; nothing is zero. */
  count: (theme: string, region: string) => number;
};

export type PublishedTable = {
  all: ShownCount;
  theme: (theme: string) => ShownCount;
  region: (region: string) => ShownCount;
  cell: (theme: string, region: string) => ShownCount;
};

/**
 * A year's table as everybody may read it: nothing under five is in it, a zero no more than a four, so that a sub-region
 * that asked for little and one that asked for nothing look the same, and nothing hidden can be told (`hideCounts`). The
 * quarters were published before: they stay as they are, and one that is hidden is known to be under five.
 */
export function publishedTable(exact: ExactTable): PublishedTable {
  const counts = countsOf(exact);
  const lines = linesOf(exact);
  const published = new Set(
    exact.quarters.flatMap((count, index) => (count >= LEAST_SHOWN ? [quarterName(index)] : [])),
  );
  // Four that are published say what they add up to.
  const isKnown = exact.isTotalKnown || (published.size > 0 && published.size === exact.quarters.length);
  if (isKnown && counts.get(ALL)! >= LEAST_SHOWN) published.add(ALL);
  const also = new Set([...counts].flatMap(([name, count]) => (count < LEAST_SHOWN ? [name] : [])));
  const network = (hidden: ReadonlySet<string>) => networkOf(exact, counts, hidden);
  const hidden = hideCounts({ counts, lines, network, also, published });
  const shown = (name: string): ShownCount => (hidden.has(name) ? 'hidden' : (counts.get(name) ?? 0));
  return {
    all: shown(ALL),
    theme: (theme) => shown(themeName(theme)),
    region: (region) => shown(regionName(region)),
    cell: (theme, region) => shown(cellName(theme, region)),
  };
}

/** A quarter's number by itself. */
export function publishedCount(count: number): ShownCount {
  return count < LEAST_SHOWN ? 'hidden' : count;
}

const ALL = 'all';
const themeName = (theme: string) => `theme ${theme}`;
const regionName = (region: string) => `region ${region}`;
const cellName = (theme: string, region: string) => `cell ${theme} ${region}`;
const quarterName = (index: number) => `quarter ${index}`;

function countsOf({ themes, regions, quarters, count }: ExactTable): Map<string, number> {
  const counts = new Map<string, number>([[ALL, 0]]);
  const add = (name: string, more: number) => counts.set(name, (counts.get(name) ?? 0) + more);
  for (const theme of themes)
    for (const region of regions)
      for (const name of [cellName(theme, region), themeName(theme), regionName(region), ALL])
        add(name, count(theme, region));
  quarters.forEach((number, index) => add(quarterName(index), number));
  return counts;
}

function linesOf({ themes, regions, quarters }: ExactTable): CountedLine[] {
  return [
    ...themes.map((theme) => ({
      parts: regions.map((region) => cellName(theme, region)),
      total: themeName(theme),
    })),
    ...regions.map((region) => ({
      parts: themes.map((theme) => cellName(theme, region)),
      total: regionName(region),
    })),
    { parts: themes.map(themeName), total: ALL },
    { parts: regions.map(regionName), total: ALL },
    { parts: quarters.map((_, index) => quarterName(index)), total: ALL },
  ];
}

/** All of a year flows to its themes, from each to the areas, and back together through its quarters. */
function networkOf(
  { themes, regions, quarters }: ExactTable,
  counts: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
): CountedEdge[] {
  const edge = (name: string, from: string, to: string, most?: number): CountedEdge => ({
    name,
    from,
    to,
    count: counts.get(name) ?? 0,
    hidden: hidden.has(name),
    ...(most !== undefined && { most }),
  });
  return [
    edge(ALL, quarters.length > 0 ? 'quarters' : 'areas', 'year'),
    ...themes.map((theme) => edge(themeName(theme), 'year', theme)),
    ...themes.flatMap((theme) =>
      regions.map((region) => edge(cellName(theme, region), theme, `to ${region}`)),
    ),
    ...regions.map((region) => edge(regionName(region), `to ${region}`, 'areas')),
    ...quarters.map((_, index) => edge(quarterName(index), 'areas', 'quarters', LEAST_SHOWN - 1)),
  ];
}
