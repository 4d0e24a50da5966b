import type { Geography } from '#app/domain/geography/geography.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';

export type PlaceChoice = { value: string; label: string };

/** Member and observer States, by their names in the reader's language. */
export function stateChoices(geography: Geography, t: Translator): PlaceChoice[] {
  return [...geography.countries.values()]
    .filter((country) => country.membership !== 'none')
    .map(({ code }) => ({ value: code, label: placeName(geography, code, t) }))
    .sort(byLabel(t));
}

/** Sub-regions and intermediate regions: what hubs are made for. */
export function regionChoices(geography: Geography, t: Translator): PlaceChoice[] {
  return [...geography.regions.values()]
    .filter((region) => region.kind === 'sub-region' || region.kind === 'intermediate')
    .map(({ m49 }) => ({ value: m49, label: placeName(geography, m49, t) }))
    .sort(byLabel(t));
}

function byLabel(t: Translator) {
  const order = new Intl.Collator(t.lang);
  return (a: PlaceChoice, b: PlaceChoice) => order.compare(a.label, b.label);
}
