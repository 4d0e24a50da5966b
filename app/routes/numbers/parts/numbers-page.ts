import { THEMES } from '#app/domain/codes/themes.ts';
import { CLOCK_IDS, CLOCKS, type Clock } from '#app/domain/numbers/clock.ts';
import type { ClockFigure, Figures } from '#app/domain/numbers/figures.ts';
import { isByRegion, isMeasure, MEASURES, type Measure } from '#app/domain/numbers/measure.ts';
import { readPeriod } from '#app/domain/numbers/period.ts';
import type { ShownCount } from '#app/domain/principles/suppress.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

export type CountRow = { key: string; label: string; counts: ShownCount[] };
export type ClockRow = { clock: Clock; target: number; unit: 'working' | 'calendar' } & ClockFigure;

/** As many quarters as are drawn. */
const QUARTERS_DRAWN = 6;

/**
 * Figures as a page shows them: the chosen year by theme and by area, one measure by both, the last quarters, and how long
 * steps took. Undefined where there are none.
 */
export function numbersPage(t: Translator, figures: Figures, url: URL, audience: 'public' | 'broker') {
  const { years } = figures;
  const quarters = figures.quarters.slice(-QUARTERS_DRAWN);
  if (quarters.length === 0) return undefined;
  const asked = Number(url.searchParams.get('year'));
  const year = years.includes(asked) ? asked : years.at(-1);
  const told = audience === 'broker' ? MEASURES : MEASURES.filter(isByRegion);
  const wanted = url.searchParams.get('measure') ?? '';
  const measure = isMeasure(wanted) && told.includes(wanted) ? wanted : 'posted';
  return {
    years,
    year,
    measure,
    measures: [...told],
    quarters: quarters.map((period) => ({
      key: period,
      short: shortQuarter(t, period),
      year: period.slice(0, 4),
      label: quarterName(t, period),
      counts: told.map((one) => figures.count(period, one)),
    })),
    ofYear: year === undefined ? undefined : yearTables(t, figures, String(year), measure, told),
    clocks: clocksOf(figures, year === undefined ? quarters.at(-1)! : String(year)),
    clocksOf: year === undefined ? quarterName(t, quarters.at(-1)!) : String(year),
  };
}

export type NumbersPage = NonNullable<ReturnType<typeof numbersPage>>;

function yearTables(
  t: Translator,
  figures: Figures,
  year: string,
  measure: Measure,
  told: readonly Measure[],
) {
  const order = new Intl.Collator(t.lang);
  const regions = figures
    .regions(year)
    .map((code) => ({ code, name: areaName(t, code) }))
    .sort((a, b) => order.compare(a.name, b.name));
  return {
    all: MEASURES.map((one) => figures.count(year, one)),
    themes: THEMES.map((theme): CountRow => ({
      key: theme,
      label: t(`codes.themes.${theme}`),
      counts: MEASURES.map((one) => figures.count(year, one, theme)),
    })),
    regions: regions.map(({ code, name }): CountRow => ({
      key: code,
      label: name,
      counts: told.map((one) => figures.count(year, one, '', code)),
    })),
    heat: {
      columns: THEMES.map((theme) => ({ label: t(`codes.themes.${theme}`) })),
      rows: regions.map(({ code, name }) => ({
        key: code,
        label: name,
        cells: THEMES.map((theme) => figures.count(year, measure, theme, code)),
      })),
    },
  };
}

/** A continent stands for those of its sub-regions in which fewer than five States remain. */
function areaName(t: Translator, code: string): string {
  const geography = currentGeography();
  const name = placeName(geography, code, t);
  return geography.regions.get(code)?.kind === 'region' ? t('numbers.rest_of', { area: name }) : name;
}

function clocksOf(figures: Figures, period: string): ClockRow[] {
  return CLOCK_IDS.flatMap((clock) => {
    const took = figures.clock(period, clock);
    return took ? [{ clock, ...CLOCKS[clock], ...took }] : [];
  });
}

function quarterName(t: Translator, period: string): string {
  const { year, quarter } = readPeriod(period)!;
  return t(`numbers.quarter.${quarter ?? 1}`, { year: String(year) });
}

function shortQuarter(t: Translator, period: string): string {
  return t('numbers.quarter.short', { quarter: readPeriod(period)?.quarter ?? 1 });
}
