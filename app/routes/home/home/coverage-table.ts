import { THEMES, type Theme } from '#app/domain/codes/themes.ts';
import { listSubRegions } from '#app/domain/geography/areas.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** Offers by sub-region and theme, each header an address of the list; regions in the order of their names. */
export function coverageTable(coverage: ReadonlyMap<string, ReadonlyMap<Theme, number>>, t: Translator) {
  const geography = currentGeography();
  const here = `/${t.lang}/offers`;
  return {
    columns: THEMES.map((theme) => ({ label: t(`codes.themes.${theme}`), href: `${here}?theme=${theme}` })),
    rows: listSubRegions(geography)
      .map(({ m49 }) => ({
        key: m49,
        label: placeName(geography, m49, t),
        href: `${here}?region=${m49}`,
        cells: THEMES.map((theme) => coverage.get(m49)?.get(theme) ?? 0),
      }))
      .sort((a, b) => a.label.localeCompare(b.label, t.lang)),
  };
}
