import type { PublicHub } from '#app/domain/hubs/profile.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** What a hub says of itself, in words; whoever pays, owns or works with it is listed apart. */
export function hubFacts(t: Translator, hub: PublicHub) {
  const codes = (table: string, values: readonly string[]) =>
    t.list(values.map((code) => t.label(`codes.${table}.${code}`)));
  return [
    { term: t('hubs.field.host'), value: hub.host },
    { term: t('hubs.field.legalForm'), value: hub.legalForm && t(`hubs.legal_form.${hub.legalForm}`) },
    {
      term: t('hubs.field.state'),
      value: hub.stateCode && placeName(currentGeography(), hub.stateCode, t),
    },
    { term: t('hubs.field.languages'), value: t.list(hub.languages.map((code) => t.language(code))) },
    { term: t('hubs.field.themes'), value: codes('themes', hub.themes) },
    { term: t('hubs.field.modes'), value: codes('modes', hub.modes) },
    { term: t('hubs.field.seats'), value: hub.seats ? t.number(hub.seats) : '' },
    { term: t('hubs.field.competence'), value: t(`hubs.competence.${hub.competence}`) },
  ].map(({ term, value }) => ({ term, value: value || t('hubs.not_stated') }));
}

/** Whom a hub names as tied to it. */
export function hubTies(hub: PublicHub) {
  return (['funders', 'owners', 'partners'] as const).map((kind) => ({ kind, names: [...hub[kind]] }));
}
