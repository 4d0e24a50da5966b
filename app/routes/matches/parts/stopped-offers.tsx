import type { Translator } from '#app/i18n/translate.ts';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import type { StoppedRow } from './ranked-list.ts';

type Props = {
  t: Translator;
  rows: readonly StoppedRow[];
  total: number;
  more?: { href: string; count: number };
};

/** "Why not": the offers that something stops, the fewest stops first, each stop with its sentence. */
export function StoppedOffers({ t, rows, total, more }: Props) {
  return (
    <section aria-labelledby="why-not" className="tws-reading">
      <h2 id="why-not">{t('matches.why_not.title', { count: total })}</h2>
      {rows.length > 0 && <p>{t('matches.why_not.lead')}</p>}
      <ResultList>
        {rows.map((row, index) => (
          <ResultItem
            key={row.id}
            level={3}
            href={`/${t.lang}/offers/${row.id}`}
            title={row.title}
            titleLang={row.titleLang}
            who={
              <span id={`stopped-${index + 1}`}>
                <bdi>{row.organisation}</bdi> ·{' '}
                <bdi dir="ltr" className="tws-reference">
                  {row.reference}
                </bdi>
              </span>
            }
          >
            <ul>
              {row.stops.map(({ code, text }) => (
                <li key={code}>{text}</li>
              ))}
            </ul>
            <p className="tws-muted">{t('matches.why_not.otherwise', { points: t.number(row.points) })}</p>
          </ResultItem>
        ))}
      </ResultList>
      {more && (
        <p>
          <a href={more.href}>{t('matches.ranking.more', { count: more.count })}</a>
        </p>
      )}
    </section>
  );
}
