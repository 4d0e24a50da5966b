import type { SecondOpinionSaid } from '#app/domain/verification/second-opinion.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

type Props = { t: Translator; answer: SecondOpinionSaid & { at: string }; isHub: boolean };

/** What a hub answered: its opinion, or why it gives none and whom the State can turn to instead. */
export function OpinionAnswer({ t, answer, isHub }: Props) {
  const answered = { term: t('opinions.answered_at'), value: t.instant(answer.at) };
  if (answer.declined)
    return (
      <section aria-labelledby="answer-title">
        <h2 id="answer-title">{t('opinions.declined.title')}</h2>
        <p>{t(`opinions.declined.${answer.declined}`)}</p>
        {!isHub && <p>{t('opinions.declined.next')}</p>}
        <Facts wide facts={[answered]} />
      </section>
    );
  return (
    <section aria-labelledby="answer-title">
      <h2 id="answer-title">{t(`opinions.opinion.${answer.opinion}`)}</h2>
      <Facts
        wide
        facts={[
          answered,
          { term: t('opinions.text'), value: <OwnText text={answer.text} /> },
          { term: t('opinions.scope'), value: <OwnText text={answer.scope} /> },
          { term: t('verification.limits'), value: <OwnText text={answer.limits} /> },
        ]}
      />
      <p className="tws-muted">{t('verification.never_safe')}</p>
    </section>
  );
}
