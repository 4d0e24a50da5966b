import { COOPERATION, MODES } from '#app/domain/codes/delivery.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { SUBTHEMES, THEMES, themeOf, type Theme, type ThemeCode } from '#app/domain/codes/themes.ts';
import { FACETS, type BrowsePage, type Facet } from '#app/domain/offers/browse.ts';
import { browseQuery, toggled, type BrowseAddress } from '#app/forms/offer-browse.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

type Option = { label: string; count: number; href: string; chosen?: boolean };

type Counts = BrowsePage['counts'];
type Facets = { id: Facet; title: string; options: Option[] }[];

/** Counts are those of one selection, and every page of it has the same facets. */
const listed = new WeakMap<Counts, Partial<Record<UiLanguage, Facets>>>();

/** The facets as the page shows them: values that would leave something, or are chosen, in a reader's order. */
export function facetLists(t: Translator, address: BrowseAddress, counts: Counts): Facets {
  let known = listed.get(counts);
  if (!known) listed.set(counts, (known = {}));
  return (known[t.lang] ??= listFacets(t, address, counts));
}

function listFacets(t: Translator, address: BrowseAddress, counts: Counts): Facets {
  return FACETS.map((facet) => ({
    id: facet,
    title: t(`home.facet.${facet}`),
    options: valuesOf(t, facet, address, counts[facet]).flatMap((value): Option[] => {
      const chosen = address.chosen[facet].includes(value);
      const count = counts[facet].get(value) ?? 0;
      if (count === 0 && !chosen) return [];
      return [
        { label: labelOf(t, facet, value), count, chosen, href: hrefOf(t, toggled(address, facet, value)) },
      ];
    }),
  })).filter((facet) => facet.options.length > 0);
}

/** What is chosen, each with the address that lets it go. */
export function chosenFilters(t: Translator, address: BrowseAddress) {
  const values = FACETS.flatMap((facet) =>
    address.chosen[facet].map((value) => ({
      label: labelOf(t, facet, value),
      href: hrefOf(t, toggled(address, facet, value)),
    })),
  );
  const text = address.text
    ? [{ label: `“${address.text}”`, href: hrefOf(t, { ...address, text: '', page: 1 }) }]
    : [];
  return [...text, ...values];
}

function valuesOf(
  t: Translator,
  facet: Facet,
  address: BrowseAddress,
  counts: ReadonlyMap<string, number>,
): string[] {
  switch (facet) {
    case 'theme':
      return THEMES.flatMap((theme) => [theme, ...(isOpen(address, theme) ? subthemesOf(theme) : [])]);
    case 'mode':
      return [...MODES];
    case 'cooperation':
      return [...COOPERATION];
    case 'licence':
      return ['open'];
    case 'region':
    case 'language':
      return [...new Set([...counts.keys(), ...address.chosen[facet]])].sort((a, b) =>
        labelOf(t, facet, a).localeCompare(labelOf(t, facet, b), t.lang),
      );
  }
}

/** Sub-themes appear once their theme, or one of them, is chosen: fifty lines at once help nobody. */
function isOpen(address: BrowseAddress, theme: Theme): boolean {
  return address.chosen.theme.some((code) => themeOf(code as ThemeCode) === theme);
}

function subthemesOf(theme: Theme): string[] {
  return SUBTHEMES[theme].map((sub) => `${theme}-${sub}`);
}

function labelOf(t: Translator, facet: Facet, value: string): string {
  switch (facet) {
    case 'theme':
      return t.label(`codes.themes.${value}`);
    case 'mode':
      return t.label(`codes.modes.${value}`);
    case 'cooperation':
      return t.label(`codes.cooperation.${value}`);
    case 'licence':
      return t('home.facet.licence.open');
    case 'region':
      return placeName(currentGeography(), value, t);
    case 'language':
      return t.language(value);
  }
}

function hrefOf(t: Translator, address: BrowseAddress): string {
  return `/${t.lang}/offers${browseQuery(address)}`;
}
