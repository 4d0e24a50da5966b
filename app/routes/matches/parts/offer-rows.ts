import { modeGroupOf, modeGroupsOf } from '#app/domain/codes/mode-groups.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** A term and its value; `lang` where the value is somebody's own words. */
export type FactRow = { term: string; value: string; lang?: string };

/** What decides about an offer, in a few lines; its own page says the rest. */
export function offerRows(t: Translator, offer: PublishedOffer): FactRow[] {
  const rows: (FactRow | undefined | false)[] = [
    {
      term: t('matches.fact.themes'),
      value: t.list(offer.themes.map((code) => t.label(`codes.themes.${code}`))),
    },
    { term: t('matches.fact.modes'), value: t.list(offer.modes.map((mode) => t(`codes.modes.${mode}`))) },
    offer.modes.some(modeGroupOf) && {
      term: t('offers.mode_groups'),
      value: t.list(modeGroupsOf(offer.modes).map((group) => t(`codes.mode_groups.${group}`))),
    },
    { term: t('matches.fact.languages'), value: t.list(offer.languages.map((code) => t.language(code))) },
    offer.startsOn !== undefined && { term: t('matches.fact.starts'), value: t.day(offer.startsOn) },
    offer.durationWeeks !== undefined && {
      term: t('matches.fact.duration'),
      value: t('matches.weeks', { count: offer.durationWeeks }),
    },
    offer.sizeBand && { term: t('matches.fact.size'), value: t(`codes.sizes.${offer.sizeBand}`) },
    {
      term: t('matches.fact.eligible'),
      value: t.list(offer.eligible.slice(0, 6).map((code) => placeName(currentGeography(), code, t))),
    },
    offer.conditions && {
      term: t('matches.fact.conditions'),
      value:
        offer.conditions.length === 0
          ? t('codes.conditions.none')
          : t.list(offer.conditions.map((code) => t(`codes.conditions.${code}`))),
    },
  ];
  return rows.filter((row) => row !== undefined && row !== false);
}
