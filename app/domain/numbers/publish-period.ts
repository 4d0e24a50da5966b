import { LEAST_SHOWN } from '#app/domain/principles/suppress.ts';
import type { ClockCount } from './clock.ts';
import { isByRegion, MEASURES, QUARTERS, type Measure, type NeedCount } from './measure.ts';
import { readPeriod, type Period } from './period.ts';
import { publishedCount, publishedTable, type PublishedTable } from './published-table.ts';

/** A number that everybody may read; an empty theme or region is all of them. */
export type PublishableCount = { measure: Measure; theme: string; region: string; counted: number };

/**
 * What is published of a period that is over: of a quarter how many needs in all, of a year also by theme, by area and by
 * both. Each measure of each year is a table of its own, no need is counted twice in one, and periods share no day: nothing
 * is left between two of them to be told apart by taking one from the other.
 */
export function publishableCounts(
  period: Period,
  counted: readonly NeedCount[],
  axes: { themes: readonly string[]; regions: readonly string[] },
): PublishableCount[] {
  const { year, quarter } = readPeriod(period)!;
  return MEASURES.flatMap((measure) => {
    const ofYear = counted.filter((count) => count.measure === measure && count.year === year);
    const quarters = QUARTERS.map((one) => total(ofYear.filter((count) => count.quarter === one)));
    if (quarter !== undefined) {
      const shown = isByRegion(measure) ? publishedCount(quarters[quarter - 1] ?? 0) : 'hidden';
      return shown === 'hidden' ? [] : [{ measure, theme: '', region: '', counted: shown }];
    }
    return countsOf(measure, ofYear, quarters, axes);
  });
}

/** Medians of what ended five times or more. */
export function publishableMedians(
  period: Period,
  counted: readonly ClockCount[],
): { clock: ClockCount['clock']; days: number }[] {
  const { year, quarter } = readPeriod(period)!;
  return counted
    .filter((count) => count.year === year && count.quarter === quarter && count.ended >= LEAST_SHOWN)
    .map(({ clock, median }) => ({ clock, days: median }));
}

function countsOf(
  measure: Measure,
  ofYear: readonly NeedCount[],
  quarters: readonly number[],
  { themes, regions }: { themes: readonly string[]; regions: readonly string[] },
): PublishableCount[] {
  const places = isByRegion(measure) ? regions : [''];
  const of = new Map<string, number>();
  for (const { theme, region, counted } of ofYear) {
    const name = `${theme} ${isByRegion(measure) ? region : ''}`;
    of.set(name, (of.get(name) ?? 0) + counted);
  }
  const table = publishedTable({
    quarters: isByRegion(measure) ? quarters : [],
    isTotalKnown: !isByRegion(measure),
    themes,
    regions: places,
    count: (theme, region) => of.get(`${theme} ${region}`) ?? 0,
  });
  return listed(table, themes, isByRegion(measure) ? regions : []).flatMap(({ counted, ...place }) =>
    counted === 'hidden' ? [] : [{ measure, ...place, counted }],
  );
}

function listed(table: PublishedTable, themes: readonly string[], regions: readonly string[]) {
  return [
    { theme: '', region: '', counted: table.all },
    ...themes.map((theme) => ({ theme, region: '', counted: table.theme(theme) })),
    ...regions.map((region) => ({ theme: '', region, counted: table.region(region) })),
    ...themes.flatMap((theme) =>
      regions.map((region) => ({ theme, region, counted: table.cell(theme, region) })),
    ),
  ];
}

function total(counts: readonly NeedCount[]): number {
  return counts.reduce((sum, { counted }) => sum + counted, 0);
}
