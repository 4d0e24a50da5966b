import type { Day } from '#app/domain/codes/day.ts';
import type { Adoption } from '#app/domain/needs/adoption.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';

/** A draft on a State's behalf, for those who write it. */
export type StateDraftLine = {
  id: string;
  reference: string;
  title: string;
  titleLang: string;
  state: string;
  adoption: Adoption;
  since: Day;
};

const TONES: Partial<Record<Adoption, TagTone>> = { offered: 'waiting', 'sent-back': 'stop' };

/** What somebody drafts for States: for which, where each stands, and since when. */
export function StateDrafts({
  t,
  level,
  drafts,
}: {
  t: Translator;
  level: 2 | 3;
  drafts: readonly StateDraftLine[];
}) {
  if (drafts.length === 0)
    return (
      <EmptyState title={t('adoption.drafts.none')} level={level}>
        <p>{t('adoption.drafts.none_next')}</p>
      </EmptyState>
    );
  return (
    <ResultList>
      {drafts.map(({ id, reference, title, titleLang, state, adoption, since }) => (
        <ResultItem
          key={id}
          level={level}
          href={`/${t.lang}/needs/${id}/adoption`}
          title={title || t('needs.untitled')}
          titleLang={title ? titleLang : t.lang}
          side="receive"
          sideWord={t('common.need')}
          who={<bdi>{state}</bdi>}
          state={<Tag tone={TONES[adoption] ?? 'neutral'}>{t(`adoption.state.${adoption}`)}</Tag>}
          facts={[
            <bdi key="reference" dir="ltr" className="tws-reference">
              {reference}
            </bdi>,
            t('adoption.drafts.since', { day: t.day(since) }),
          ]}
        />
      ))}
    </ResultList>
  );
}
