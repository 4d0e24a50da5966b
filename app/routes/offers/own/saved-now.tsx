import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import type { AnswerRow } from './answers.ts';

/** Somebody saved in between: what is there now, above the form that keeps what this person typed. */
export function SavedNow({ t, rows }: { t: Translator; rows: readonly AnswerRow[] }) {
  return (
    <>
      <ErrorSummary
        title={t('common.error_summary')}
        errors={[{ text: t('refusals.stale'), id: 'saved-now' }]}
      />
      <section id="saved-now" aria-labelledby="saved-now-title" className="govuk-inset-text">
        <h2 id="saved-now-title">{t('offers.saved_now')}</h2>
        <Facts
          wide
          facts={rows.map(({ term, value, own }) => ({
            term,
            value: own ? <OwnText text={value} /> : value,
          }))}
        />
      </section>
    </>
  );
}
