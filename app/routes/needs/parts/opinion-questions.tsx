import type { HubConflict } from '#app/domain/hubs/conflict.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Ties } from '#app/ui/hub/ties.tsx';
import { Act } from '#app/ui/record/act.tsx';

type Props = {
  t: Translator;
  action: string;
  questions: readonly {
    hub: { id: string; name: string };
    match?: { id: string; reference: string; offer: { title: string; textLanguage: string } };
    conflict: HubConflict;
  }[];
};

/** What a broker may ask the hubs that the State let see the need; a hub is not asked about its own funder's offer. */
export function OpinionQuestions({ t, action, questions }: Props) {
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t('hubs.ask.title')}</h2>
      {questions.length === 0 && <p>{t('hubs.ask.nothing')}</p>}
      {questions.map(({ hub, match, conflict }) => (
        <div key={`${hub.id} ${match?.id ?? ''}`} className="tws-plan-part">
          <h3>
            <bdi>{hub.name}</bdi>: {t(`hubs.opinion.kind.${match ? 'fit' : 'context'}`)}
          </h3>
          {match && (
            <p>
              <a href={`/${t.lang}/matches/${match.id}`}>
                <OwnText as="span" text={match.offer.title} lang={match.offer.textLanguage} />
              </a>{' '}
              <bdi dir="ltr" className="tws-reference">
                {match.reference}
              </bdi>
            </p>
          )}
          <Ties t={t} blocking={conflict.blocking} shown={conflict.shown} />
          {conflict.blocking.length === 0 && (
            <Act
              id={`ask-${hub.id}-${match?.id ?? 'context'}`}
              action={action}
              label={t(match ? 'hubs.ask.fit' : 'hubs.ask.context')}
              consequence={t('hubs.consequence.ask')}
              variant="secondary"
              hidden={{ hub: hub.id, ...(match && { match: match.id }) }}
            />
          )}
        </div>
      ))}
    </section>
  );
}
