import { stringify } from 'csv-stringify/sync';
import { THEMES } from '#app/domain/codes/themes.ts';
import { CLOCK_IDS, CLOCKS } from '#app/domain/numbers/clock.ts';
import type { Figures } from '#app/domain/numbers/figures.ts';
import { MEASURES } from '#app/domain/numbers/measure.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { HubFigure } from './read-numbers.ts';

const COLUMNS = [
  'period',
  'measure',
  'theme',
  'sub_region',
  'hub',
  'count',
  'median_days',
  'target_days',
  'day_kind',
  'ended',
  'within_target',
  'rest_of_area',
] as const;

/**
 * Every figure of a page as a row: by period and measure, theme and area (M49), and how long steps took. An empty theme or
 * area is all of them. What is hidden has no row, but for the totals, where the count is empty. An area that is divided into
 * others is never their sum: `rest_of_area` says that the row is what is counted in none of them.
 */
export function figuresCsv(figures: Figures, hubs: readonly HubFigure[] = []): string {
  const rows: (string | number)[][] = [];
  const add = (row: Partial<Record<(typeof COLUMNS)[number], string | number>>) =>
    rows.push(COLUMNS.map((column) => row[column] ?? ''));
  const years = figures.years.map(String);
  const divided = new Set([...currentGeography().regions.values()].map(({ parent }) => parent));
  for (const period of [...figures.quarters, ...years]) {
    for (const measure of MEASURES) {
      const all = figures.count(period, measure);
      add({ period, measure, ...(all !== 'hidden' && { count: all }) });
      if (!years.includes(period)) continue;
      for (const [theme, region] of placesOf(figures.regions(period))) {
        const count = figures.count(period, measure, theme, region);
        if (count !== 'hidden' && count > 0)
          add({
            ...{ period, measure, theme, sub_region: region, count },
            ...(divided.has(region) && { rest_of_area: 'yes' }),
          });
      }
    }
    for (const clock of CLOCK_IDS) {
      const took = figures.clock(period, clock);
      if (!took) continue;
      const { target, unit } = CLOCKS[clock];
      add({
        period,
        measure: clock,
        median_days: took.days,
        target_days: target,
        day_kind: unit,
        ...(took.ended !== undefined && { ended: took.ended }),
        ...(took.within !== undefined && { within_target: took.within }),
      });
    }
  }
  for (const { name, year, counts } of hubs)
    for (const measure of MEASURES)
      if (counts[measure]) add({ period: String(year), measure, hub: name, count: counts[measure] });
  return stringify([[...COLUMNS], ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function placesOf(regions: readonly string[]): [theme: string, region: string][] {
  return [
    ...THEMES.map((theme): [string, string] => [theme, '']),
    ...regions.map((region): [string, string] => ['', region]),
    ...THEMES.flatMap((theme) => regions.map((region): [string, string] => [theme, region])),
  ];
}
