import type { HubStanding } from '#app/domain/hubs/access.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { TagTone } from '#app/ui/content/tag.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import type { ShownHub } from './shown-hub.ts';

export const STANDING_TONE = {
  shared: 'done',
  named: 'done',
  waiting: 'waiting',
  ended: 'neutral',
  none: 'neutral',
} as const satisfies Record<HubStanding, TagTone>;

/** Why a hub is proposed, and who stands behind it. */
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
        ...(['host', 'funders', 'owners', 'partners'] as const).map((kind) => ({
          term: t(`hubs.field.${kind}`),
          value: <bdi>{hub[kind] || t('hubs.not_stated')}</bdi>,
        })),
      ]}
    />
  );
}
