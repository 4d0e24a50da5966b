import type { TellingWord } from '#app/domain/needs/telling-words.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';

/** Words that could name a masked State: where each stands, why it tells, and who would read it. */
export function TellingWords({ t, words }: { t: Translator; words: readonly TellingWord[] }) {
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="telling-words">
      <h2 id="telling-words">{t('needs.telling.title')}</h2>
      <WarningText prefix={t('common.important')}>{t('needs.telling.text')}</WarningText>
      <ul>
        {words.map((word, index) => (
          <li key={index}>
            <b>{t(`needs.field.${word.field}`)}</b>:{' '}
            <bdi>
              {word.before}
              <mark>{word.words}</mark>
              {word.after}
            </bdi>{' '}
            {t('needs.telling.why', {
              kind: t(`needs.telling.kind.${word.kind}`),
              audiences: t.list(word.audiences.map((audience) => t(`needs.audience_of.${audience}`))),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
