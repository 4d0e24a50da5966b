import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { ErrorSummary } from './error-summary.tsx';

type Props = {
  t: Translator;
  /** What was typed, under its questions; what is empty is left out. */
  typed: readonly { term: string; text: unknown }[];
  /** Why there is no form, where it is not that it was answered. */
  said?: string;
};

/**
 * It was answered in another window, or by a colleague, while somebody wrote: there is no form any more, so that what was
 * typed stands here once, to copy.
 */
export function AnsweredAlready({ t, typed, said = t('common.answered') }: Props) {
  const facts = typed.flatMap(({ term, text }) =>
    typeof text === 'string' && text.trim() ? [{ term, value: <OwnText text={text} /> }] : [],
  );
  const hasTyped = facts.length > 0;
  return (
    <>
      <ErrorSummary
        title={t('common.error_summary')}
        errors={[{ text: said, ...(hasTyped && { id: 'typed' }) }]}
      />
      {hasTyped && (
        <InsetText id="typed">
          <h2>{t('common.answered.typed')}</h2>
          <p>{t('errors.typed')}</p>
          <Facts facts={facts} />
        </InsetText>
      )}
    </>
  );
}
