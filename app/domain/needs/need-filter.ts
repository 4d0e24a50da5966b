import { MODES, type Mode } from '#app/domain/codes/delivery.ts';
import { isDay, type Day } from '#app/domain/codes/day.ts';
import { isThemeCode, type ThemeCode } from '#app/domain/codes/themes.ts';
import type { NeedView } from './need-view.ts';

/** What a list of circulating needs is narrowed to; each part that is absent narrows nothing. */
export type NeedFilter = {
  theme?: ThemeCode;
  /** M49. */
  region?: string;
  mode?: Mode;
  /** The help can begin from this day, and on this day at the latest. */
  from?: Day;
  until?: Day;
};

const FILTER_PARTS = [
  'theme',
  'region',
  'mode',
  'from',
  'until',
] as const satisfies readonly (keyof NeedFilter)[];

/** Reads what an address, a form or a row says; what no code table knows is left out, and a window that ends before it begins has no end. */
export function needFilter(
  said: Partial<Record<(typeof FILTER_PARTS)[number], string | null | undefined>>,
  regions: ReadonlySet<string>,
): NeedFilter {
  const { theme, region, mode, from, until } = said;
  const begins = from && isDay(from) ? from : undefined;
  return {
    ...(theme && isThemeCode(theme) && { theme }),
    ...(region && regions.has(region) && { region }),
    ...(mode && isMode(mode) && { mode }),
    ...(begins && { from: begins }),
    ...(until && isDay(until) && !(begins && until < begins) && { until }),
  };
}

/**
 * Whether what an audience sees of a need may serve a mode and a window. What a view does not say may be anything: not
 * stated and not shown look the same, so an answer that is hidden is not told by what a filter leaves out. The database
 * asks the same (`db/queries/needs/views.ts`).
 */
export function mayServe(
  { modes, startAfter, startBefore }: Pick<NeedView['answers'], 'modes' | 'startAfter' | 'startBefore'>,
  { mode, from, until }: Pick<NeedFilter, 'mode' | 'from' | 'until'>,
): boolean {
  if (mode && modes && !modes.includes(mode)) return false;
  if (from && startBefore && startBefore < from) return false;
  return !(until && startAfter && startAfter > until);
}

/** One spelling for one filter: the address of its list. */
export function filterQuery(filter: NeedFilter): string {
  const query = new URLSearchParams(
    FILTER_PARTS.flatMap((part) => {
      const value = filter[part];
      return value === undefined ? [] : [[part, value]];
    }),
  ).toString();
  return query && `?${query}`;
}

function isMode(value: string): value is Mode {
  return (MODES as readonly string[]).includes(value);
}
