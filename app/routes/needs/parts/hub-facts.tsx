import type { SerializeFrom } from '@remix-run/node';
import type { HubStanding } from '#app/domain/hubs/access.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { HubForNeed } from '#app/operations/hubs/hubs-for-need.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { TagTone } from '#app/ui/content/tag.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

/** A hub that a State may choose, in the reader's language: why it is proposed, and what was decided. */
export function showHub(t: Translator, each: HubForNeed) {
  const codes = (table: string, values: readonly string[] = []) =>
    t.list(values.map((code) => t.label(`codes.${table}.${code}`)));
  return {
    id: each.hub.id,
    name: each.hub.name,
    standing: each.standing,
    since: each.share?.sharedAt.toISOString(),
    by: each.by && placeName(currentGeography(), each.by, t),
    languages: t.list((each.languages ?? []).map((code) => t.language(code))),
    themes: codes('themes', each.themes),
    modes: codes('modes', each.modes),
    competence: each.hub.competence,
    funders: t.list(each.hub.funders),
  };
}

export type ShownHub = SerializeFrom<typeof showHub>;

export const STANDING_TONE = {
  shared: 'done',
  named: 'done',
  waiting: 'waiting',
  ended: 'neutral',
  none: 'neutral',
} as const satisfies Record<HubStanding, TagTone>;

export function HubFacts({ t, hub }: { t: Translator; hub: ShownHub }) {
  const nothing = t('hubs.common.nothing');
  return (
    <Facts
      wide
      facts={[
        {
          term: t('hubs.common.covers'),
          value: <bdi>{hub.by ?? t('hubs.common.not_covering')}</bdi>,
        },
        { term: t('hubs.common.languages'), value: hub.languages || nothing },
        { term: t('hubs.common.themes'), value: hub.themes || nothing },
        { term: t('hubs.common.modes'), value: hub.modes || nothing },
        { term: t('hubs.field.competence'), value: t(`hubs.competence.${hub.competence}`) },
        { term: t('hubs.field.funders'), value: <bdi>{hub.funders || t('hubs.not_stated')}</bdi> },
      ]}
    />
  );
}
