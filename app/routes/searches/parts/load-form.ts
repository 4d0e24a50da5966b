import { getZodConstraint } from '@conform-to/zod/v4';
import { MODES } from '#app/domain/codes/delivery.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { needFilter, type NeedFilter } from '#app/domain/needs/need-filter.ts';
import { savedSearchForm } from '#app/forms/searches.ts';
import { monthOptions } from '#app/i18n/months.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { themeGroups } from '#app/i18n/theme-groups.ts';

/** What the form of a search offers, beginning with a filter. */
export function loadForm(t: Translator, filter: NeedFilter) {
  const geography = currentGeography();
  const today = dayOf(new Date());
  return {
    constraint: getZodConstraint(savedSearchForm),
    themes: themeGroups(t),
    regions: [...geography.regions.keys()]
      .map((m49) => ({ value: m49, label: placeName(geography, m49, t) }))
      .sort((a, b) => a.label.localeCompare(b.label, t.lang)),
    modes: MODES.map((code) => ({ value: code, label: t(`codes.modes.${code}`) })),
    firsts: monthOptions(t, today, 'first', filter.from),
    lasts: monthOptions(t, today, 'last', filter.until),
  };
}

/** The filter of an address or a form. */
export function readFilter(said: Readonly<Record<string, string | undefined>>): NeedFilter {
  return needFilter(said, new Set(currentGeography().regions.keys()));
}
