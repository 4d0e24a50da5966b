import type { Translator } from '#app/i18n/translate.ts';
import { ResultItem, ResultList } from './result-item.tsx';

export type NeedResult = {
  href: string;
  closesOn: string;
  line: { reference: string; title: string; titleLang: string; place: string; size?: string };
};

/** Circulating needs, as far as their reader sees them: theme, place, size, until when. */
export function NeedResults({
  t,
  needs,
  level = 2,
}: {
  t: Translator;
  needs: readonly NeedResult[];
  level?: 2 | 3;
}) {
  return (
    <ResultList>
      {needs.map(({ href, closesOn, line }) => (
        <ResultItem
          key={href}
          href={href}
          title={line.title}
          titleLang={line.titleLang}
          level={level}
          side="receive"
          sideWord={t('common.need')}
          who={line.place}
          facts={[
            <bdi key="reference" className="tws-reference">
              {line.reference}
            </bdi>,
            line.size ?? t('needs.list.size_unstated'),
            t('needs.masked.closes', { day: t.day(closesOn) }),
          ]}
        />
      ))}
    </ResultList>
  );
}
