import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import type { TriagePage } from './load-triage.ts';

type Props = {
  t: Translator;
  page: TriagePage;
  /** Where better words are suggested, while they can be. */ wording?: string;
};

/** Three questions of triage: is it clear, is it there twice, and what goes on already. */
export function Triage({ t, page: { duplicates, activity }, wording }: Props) {
  return (
    <>
      {wording && (
        <p>
          <a href={wording}>{t('wordings.link')}</a>
        </p>
      )}
      <section aria-labelledby="duplicates">
        <h2 id="duplicates">{t('needs.validation.duplicates')}</h2>
        {duplicates.length === 0 ? (
          <p>{t('needs.validation.no_duplicates')}</p>
        ) : (
          <ul>
            {duplicates.map((other) => (
              <li key={other.id}>
                <a href={`/${t.lang}/needs/${other.id}`}>
                  <bdi className="tws-reference">{other.reference}</bdi>{' '}
                  <OwnText as="span" text={other.title} lang={other.lang} />
                </a>{' '}
                ({t(`needs.status.${other.status}`)})
                <div className="tws-muted">
                  {t('needs.triage.same_themes', { themes: other.themes })}{' '}
                  {other.words && t('needs.triage.same_words', { words: other.words })}
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="activity">
        <h2 id="activity">{t('needs.triage.activity')}</h2>
        {activity.length === 0 ? (
          <p>{t('needs.triage.no_activity')}</p>
        ) : (
          <ul>
            {activity.map(({ href, reference, status, donor, title, lang }) => (
              <li key={href}>
                <a href={href}>
                  <bdi className="tws-reference">{reference}</bdi>{' '}
                  <OwnText as="span" text={title} lang={lang} />
                </a>{' '}
                ({t(`matches.status.${status}`)})
                <div className="tws-muted">
                  <bdi>{donor}</bdi>
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
