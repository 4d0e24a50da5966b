import type { Geography } from '#app/domain/geography/geography.ts';
import type { NeedFilter } from '#app/domain/needs/need-filter.ts';
import { monthName } from './months.ts';
import { placeName } from './places.ts';
import type { Translator } from './translate.ts';

/** A filter as a sentence: what it finds. */
export function filterWords(t: Translator, geography: Geography, filter: NeedFilter): string {
  const { theme, region, mode, from, until } = filter;
  const parts = [
    ...(theme ? [t('searches.words.theme', { theme: t.label(`codes.themes.${theme}`) })] : []),
    ...(region ? [t('searches.words.region', { region: placeName(geography, region, t) })] : []),
    ...(mode ? [t('searches.words.mode', { mode: t.label(`codes.modes.${mode}`) })] : []),
    ...(from ? [t('searches.words.from', { month: monthName(t, from) })] : []),
    ...(until ? [t('searches.words.until', { month: monthName(t, until) })] : []),
  ];
  return parts.length === 0 ? t('searches.words.all') : t('searches.words', { parts: t.list(parts) });
}
