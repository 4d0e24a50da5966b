import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import type { AnswerValue } from './answer-rows.ts';

/** One answer of a need, as it is read. */
export function Answer({ t, value }: { t: Translator; value: AnswerValue }) {
  switch (value.kind) {
    case 'words':
      return <>{value.text}</>;
    case 'own':
      return <OwnText text={value.text} lang={value.lang} />;
    case 'unstated':
      return <>{t('common.not_stated')}</>;
    case 'list':
      return value.items.length === 1 ? (
        <bdi>{value.items[0]}</bdi>
      ) : (
        <ul>
          {value.items.map((item) => (
            <li key={item}>
              <bdi>{item}</bdi>
            </li>
          ))}
        </ul>
      );
    case 'evidence':
      return (
        <ul>
          {value.evidence.map(({ what, link }, index) => (
            <li key={index}>
              {what}
              {link && (
                <div>
                  <a href={link} rel="noreferrer nofollow" dir="ltr">
                    <bdi>{link}</bdi>
                  </a>
                </div>
              )}
            </li>
          ))}
        </ul>
      );
    case 'outcomes':
      return (
        <ol>
          {value.outcomes.map((outcome, index) => (
            <li key={index}>
              <OwnText text={outcome.statement} lang={value.lang} />
              <Measure t={t} term={t('needs.shown.indicator')} text={outcome.indicator} lang={value.lang} />
              <Measure t={t} term={t('needs.outcome.baseline')} text={outcome.baseline} lang={value.lang} />
              <Measure t={t} term={t('needs.outcome.target')} text={outcome.target} lang={value.lang} />
              {outcome.by && (
                <div>
                  {t('needs.outcome.by')}: {t.day(outcome.by)}
                </div>
              )}
            </li>
          ))}
        </ol>
      );
  }
}

function Measure({ t, term, text, lang }: { t: Translator; term: string; text: string; lang: string }) {
  return (
    <div>
      {term}: {text ? <OwnText as="span" text={text} lang={lang} /> : t('common.not_stated')}
    </div>
  );
}
