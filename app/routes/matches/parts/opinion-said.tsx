import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import type { OpinionLine } from './match-page.ts';

/** What a hub said of the offer, for brokers: its verdict, and what should change. */
export function OpinionSaid({ t, line: { text, changes } }: { t: Translator; line: OpinionLine }) {
  return (
    <>
      <p>{text}</p>
      {changes && (
        <>
          <p>{t('hubs.opinion.aspect.changes')}:</p>
          <OwnText text={changes} />
        </>
      )}
    </>
  );
}
