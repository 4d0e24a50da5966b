import type { Day } from '#app/domain/codes/day.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { NeedStatusTag } from '#app/ui/record/need-status-tag.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import type { NeedLine } from './need-line.ts';

type Props = {
  t: Translator;
  needs: readonly { id: string; line?: NeedLine; status?: NeedStatus; closesOn?: Day }[];
};

/** Needs that States let this hub see, and where each of them stands. */
export function GivenNeeds({ t, needs }: Props) {
  return (
    <section aria-labelledby="given">
      <h2 id="given">{t('hubs.desk.given')}</h2>
      {needs.length === 0 ? (
        <EmptyState title={t('hubs.desk.none_given')} level={3}>
          <p>{t('hubs.desk.none_given_next')}</p>
        </EmptyState>
      ) : (
        <ResultList>
          {needs.map(({ id, line, status, closesOn }) =>
            line ? (
              <ResultItem
                key={id}
                level={3}
                href={`/${t.lang}/needs/${id}`}
                title={line.title}
                titleLang={line.titleLang}
                side="receive"
                sideWord={t('common.need')}
                who={<bdi>{line.place}</bdi>}
                state={status && <NeedStatusTag t={t} status={status} />}
                facts={[
                  <bdi key="reference" dir="ltr" className="tws-reference">
                    {line.reference}
                  </bdi>,
                  line.size ?? t('needs.list.size_unstated'),
                  ...(closesOn ? [t('needs.masked.closes', { day: t.day(closesOn) })] : []),
                ]}
              />
            ) : (
              <ResultItem
                key={id}
                level={3}
                href={`/${t.lang}/needs/${id}/confidentiality`}
                title={t('confidence.first.link')}
                titleLang={t.lang}
                side="receive"
                sideWord={t('common.need')}
                who={t('hubs.desk.keep_first')}
              />
            ),
          )}
        </ResultList>
      )}
    </section>
  );
}
