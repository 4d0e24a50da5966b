import type { PoolStage } from '#app/domain/pools/pool.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';

type Props = {
  t: Translator;
  programmes: readonly { id: string; title: string; titleLang: string; states: number; stage: PoolStage }[];
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
          {programmes.map(({ id, title, titleLang, states, stage }) => (
            <ResultItem
              key={id}
              level={3}
              href={`/${t.lang}/pools/${id}`}
              title={title}
              titleLang={titleLang}
              side="receive"
              sideWord={t('pools.word')}
              facts={[t('pools.fact.asked', { count: states }), t(`pools.phase.${stage}`)]}
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
