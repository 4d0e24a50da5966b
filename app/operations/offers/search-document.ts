import { UI_LANGUAGES, type UiLanguage } from '#app/domain/codes/languages.ts';
import { SYNONYM_LANGUAGES, SYNONYMS_BY_LANGUAGE } from '#app/domain/codes/synonyms.ts';
import { themeOf } from '#app/domain/codes/themes.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { PLACE_WORDS } from '#app/domain/geography/place-words.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { SearchDocument } from '#app/domain/text/search-index.ts';
import type { TextField } from '#app/domain/text/text-index.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';

/**
 * What the search box finds an offer by: its own words, and the names of its codes and places in every language of
 * the interface, so that an Arabic query finds an offer written in English by its theme.
 */
export function searchDocument(offer: PublishedOffer, geography: Geography): SearchDocument {
  const own = offer.textLanguage;
  return {
    id: offer.id,
    fields: [
      { text: offer.title, weight: 3, language: own },
      { text: offer.organisation.name, weight: 2 },
      { text: offer.organisation.formerNames?.join(' '), weight: 1 },
      { text: offer.summary, weight: 1, language: own },
      { text: offer.outcomes, weight: 1, language: own },
      { text: offer.viaHubs.join(' '), weight: 1 },
      { text: offer.reference, weight: 1 },
      ...synonyms(offer),
      { text: placeWords(offer), weight: 1, shared: true },
      ...UI_LANGUAGES.flatMap((language) => labels(offer, geography, language)),
    ],
  };
}

function synonyms(offer: PublishedOffer): TextField[] {
  return offer.themes.flatMap((code) =>
    SYNONYM_LANGUAGES.map((language) => ({
      text: SYNONYMS_BY_LANGUAGE[code]?.[language]?.join(' '),
      weight: 0.5,
      language,
      shared: true,
    })),
  );
}

/** An eligibility list of a hundred States would drown the offer's own words. */
const MOST_PLACES = 40;

function placeWords({ eligible }: PublishedOffer): string {
  return eligible.flatMap((code) => PLACE_WORDS[code] ?? []).join(' ');
}

function labels(offer: PublishedOffer, geography: Geography, language: UiLanguage): TextField[] {
  const t = translator(language);
  const themes = new Set(offer.themes.flatMap((code) => [code, themeOf(code)]));
  return [
    ...[...themes].map((code) => t(`codes.themes.${code}`)),
    ...offer.modes.map((mode) => t(`codes.modes.${mode}`)),
    ...offer.cooperation.map((kind) => t(`codes.cooperation.${kind}`)),
    ...offer.languages.map((code) => t.language(code)),
    ...offer.eligible.slice(0, MOST_PLACES).map((code) => placeName(geography, code, t)),
  ].map((text) => ({ text, weight: 1, language, shared: true }));
}
