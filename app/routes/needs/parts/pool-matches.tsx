import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';

type Line = {
  id: string;
  reference: string;
  title: string;
  titleLang: string;
  donor: string;
  status: MatchStatus;
  answer?: 'yes' | 'no';
};

/** What is proposed to a programme, for a State that is in it; for its hub what was introduced, with the shares. */
export function PoolMatches({
  t,
  here,
  role,
  matches,
}: {
  t: Translator;
  here: string;
  role: string;
  matches: readonly Line[];
}) {
  return (
    <section aria-labelledby="matches">
      <h2 id="matches">{t('pools.matches.title')}</h2>
      <ResultList>
        {matches.map((match) => (
          <ResultItem
            key={match.id}
            level={3}
            href={`${here}/${role === 'hub_coordinator' ? 'shares' : 'matches'}/${match.id}`}
            title={match.title}
            titleLang={match.titleLang}
            side="give"
            sideWord={t('common.offer')}
            who={<bdi>{match.donor}</bdi>}
            facts={[
              t(`matches.status.${match.status}`),
              ...(match.answer ? [t(`pools.answer.${match.answer}`)] : []),
            ]}
          />
        ))}
      </ResultList>
    </section>
  );
}
