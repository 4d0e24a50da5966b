import type { ShownCount } from '#app/domain/principles/suppress.ts';
import type { Clock, ClockCount } from './clock.ts';
import { quarterPeriod, readPeriod, type Period } from './period.ts';
import type { Measure, NeedCount } from './measure.ts';

/** How long a step took; how often it ended, and how often in time, for brokers alone. */
export type ClockFigure = { days: number; ended?: number; within?: number };

/** Figures as a page reads them, whoever may read which: one number for each question. */
export type Figures = {
  /** Those with figures, the earliest first. */
  years: number[];
  quarters: Period[];
  /** Areas that stand in them, by M49 code. */
  regions: (period: Period) => string[];
  /** An empty theme or region is all of them. */
  count: (period: Period, measure: Measure, theme?: string, region?: string) => ShownCount;
  clock: (period: Period, clock: Clock) => ClockFigure | undefined;
};

/** What everybody may read: what is not there is hidden. */
export function publishedFigures(published: {
  periods: readonly Period[];
  counts: readonly { period: Period; measure: Measure; theme: string; region: string; counted: number }[];
  medians: readonly { period: Period; clock: Clock; days: number }[];
}): Figures {
  const counts = new Map<string, number>();
  for (const { period, measure, theme, region, counted } of published.counts)
    counts.set(nameOf(period, measure, theme, region), counted);
  const medians = new Map(
    published.medians.map(({ period, clock, days }) => [`${period} ${clock}`, { days }]),
  );
  return {
    ...periodsOf(published.periods),
    regions: regionsOf(published.counts),
    count: (period, measure, theme = '', region = '') =>
      counts.get(nameOf(period, measure, theme, region)) ?? 'hidden',
    clock: (period, clock) => medians.get(`${period} ${clock}`),
  };
}

/** What brokers read, up to this moment: what is not there is none. */
export function exactFigures(
  counted: readonly NeedCount[],
  clocks: readonly ClockCount[],
  thisQuarter: Period,
): Figures {
  const counts = new Map<string, number>();
  const periods = new Set<Period>();
  const placed: { period: Period; region: string }[] = [];
  for (const { measure, year, quarter, theme, region, counted: more } of counted)
    for (const period of [String(year), quarterPeriod(year, quarter)]) {
      periods.add(period);
      placed.push({ period, region });
      for (const name of new Set([
        nameOf(period, measure, theme, region),
        nameOf(period, measure, theme, ''),
        nameOf(period, measure, '', region),
        nameOf(period, measure, '', ''),
      ]))
        counts.set(name, (counts.get(name) ?? 0) + more);
    }
  const took = new Map<string, ClockFigure>();
  for (const { clock, year, quarter, median, ended, within } of clocks) {
    const period = quarter ? quarterPeriod(year, quarter) : String(year);
    periods.add(period);
    took.set(`${period} ${clock}`, { days: median, ended, within });
  }
  if (periods.size > 0) for (const period of [thisQuarter, thisQuarter.slice(0, 4)]) periods.add(period);
  return {
    ...periodsOf([...periods]),
    regions: regionsOf(placed),
    count: (period, measure, theme = '', region = '') =>
      counts.get(nameOf(period, measure, theme, region)) ?? 0,
    clock: (period, clock) => took.get(`${period} ${clock}`),
  };
}

function nameOf(period: Period, measure: Measure, theme: string, region: string): string {
  return [period, measure, theme, region].join(' ');
}

function periodsOf(periods: readonly Period[]): Pick<Figures, 'years' | 'quarters'> {
  const sorted = [...periods].sort();
  return {
    years: sorted.filter((period) => readPeriod(period)?.quarter === undefined).map(Number),
    quarters: sorted.filter((period) => readPeriod(period)?.quarter !== undefined),
  };
}

function regionsOf(placed: readonly { period: Period; region: string }[]): Figures['regions'] {
  return (period) =>
    [...new Set(placed.flatMap((one) => (one.period === period && one.region ? [one.region] : [])))].sort();
}
