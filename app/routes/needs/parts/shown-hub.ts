import type { SerializeFrom } from '@remix-run/node';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { HubForNeed } from '#app/operations/hubs/hubs-for-need.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** A hub that a State may choose, in the reader's language: why it is proposed, and what was decided. */
export function showHub(t: Translator, each: HubForNeed) {
  const codes = (table: string, values: readonly string[]) =>
    t.list(values.map((code) => t.label(`codes.${table}.${code}`)));
  return {
    id: each.hub.id,
    name: each.hub.name,
    standing: each.standing,
    since: each.share?.sharedAt.toISOString(),
    by: each.by && placeName(currentGeography(), each.by, t),
    languages: t.list(each.languages.map((code) => t.language(code))),
    themes: codes('themes', each.themes),
    modes: codes('modes', each.modes),
    competence: each.hub.competence,
    host: each.hub.host,
    funders: t.list(each.hub.funders),
    owners: t.list(each.hub.owners),
    partners: t.list(each.hub.partners),
  };
}

export type ShownHub = SerializeFrom<typeof showHub>;
