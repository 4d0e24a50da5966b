import type { PublicHub } from '#app/domain/hubs/profile.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** What a hub covers, in the reader's language: sub-regions and States by name. */
export function coverageText(hub: Pick<PublicHub, 'covers'>, t: Translator): string {
  const order = new Intl.Collator(t.lang);
  return t.list(hub.covers.map((code) => placeName(currentGeography(), code, t)).sort(order.compare));
}

/** A hub's line in a list. */
export function hubLine(hub: PublicHub, t: Translator) {
  return {
    id: hub.id,
    name: hub.name,
    host: hub.host,
    covers: coverageText(hub, t),
    languages: t.list(hub.languages.map((code) => t.language(code))),
    themes: t.list(hub.themes.map((code) => t.label(`codes.themes.${code}`))),
    competence: hub.competence,
  };
}
