import type { Translator } from '#app/i18n/translate.ts';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import type { FittingNeedLine } from './fitting-need-lines.ts';

/** The State stays masked, and nothing says how many needs there are that are not shown. */
export function FittingNeeds({
  t,
  lines,
  level,
}: {
  t: Translator;
  lines: readonly FittingNeedLine[];
  level: 2 | 3;
}) {
  return (
    <>
      <p>{t('offers.fitting.best')}</p>
      <ResultList ordered>
        {lines.map((line) => (
          <ResultItem
            key={line.id}
            level={level}
            href={`/${t.lang}/needs/${line.id}`}
            title={line.title}
            titleLang={t.lang}
            side="receive"
            sideWord={t('common.need')}
            facts={line.facts}
            why={line.why}
          />
        ))}
      </ResultList>
      <p>
        <a href={`/${t.lang}/needs`}>{t('offers.fitting.all')}</a>
      </p>
    </>
  );
}
