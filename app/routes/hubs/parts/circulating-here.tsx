import type { Day } from '#app/domain/codes/day.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import type { NeedLine } from './need-line.ts';

type Props = { t: Translator; needs: readonly { id: string; closesOn: Day; line: NeedLine }[] };

/** What circulates where the hub is made for, masked as every registered user gets it. */
export function CirculatingHere({ t, needs }: Props) {
  return (
    <section aria-labelledby="circulating">
      <h2 id="circulating">{t('hubs.desk.circulating')}</h2>
      <p>{t('hubs.desk.circulating_lead')}</p>
      {needs.length === 0 ? (
        <p>{t('hubs.desk.none_circulating')}</p>
      ) : (
        <ResultList>
          {needs.map(({ id, closesOn, line }) => (
            <ResultItem
              key={id}
              level={3}
              href={`/${t.lang}/needs/${id}`}
              title={line.title}
              titleLang={line.titleLang}
              side="receive"
              sideWord={t('common.need')}
              who={<bdi>{line.place}</bdi>}
              facts={[
                <bdi key="reference" dir="ltr" className="tws-reference">
                  {line.reference}
                </bdi>,
                line.size ?? t('needs.list.size_unstated'),
                t('needs.masked.closes', { day: t.day(closesOn) }),
              ]}
            />
          ))}
        </ResultList>
      )}
      <p>
        <a href={`/${t.lang}/needs`}>{t('hubs.desk.all_needs')}</a>
      </p>
    </section>
  );
}
