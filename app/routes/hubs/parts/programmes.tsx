import type { PoolPhase } from '#app/domain/pools/membership.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';

type Props = {
  t: Translator;
  programmes: readonly { id: string; title: string; titleLang: string; states: number; phase: PoolPhase }[];
};

/** The hub's own programmes for several States, and where each of them stands. */
export function Programmes({ t, programmes }: Props) {
  return (
    <section aria-labelledby="programmes">
      <h2 id="programmes">{t('hubs.desk.programmes')}</h2>
      {programmes.length === 0 ? (
        <p>{t('pools.list.none_hub')}</p>
      ) : (
        <ResultList>
          {programmes.map(({ id, title, titleLang, states, phase }) => (
            <ResultItem
              key={id}
              level={3}
              href={`/${t.lang}/pools/${id}`}
              title={title}
              titleLang={titleLang}
              side="receive"
              sideWord={t('pools.word')}
              facts={[t('pools.fact.asked', { count: states }), t(`pools.phase.${phase}`)]}
            />
          ))}
        </ResultList>
      )}
      <p>
        <a href={`/${t.lang}/pools`}>{t('pools.link')}</a>
      </p>
    </section>
  );
}
