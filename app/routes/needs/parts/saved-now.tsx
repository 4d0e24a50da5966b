import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { Answer } from './answer.tsx';
import type { AnswerSection } from './answer-rows.ts';

/** Somebody saved in between: what is there now, above the form that keeps what this person typed. */
export function SavedNow({ t, sections }: { t: Translator; sections: readonly AnswerSection[] }) {
  return (
    <>
      <ErrorSummary
        title={t('common.error_summary')}
        errors={[{ text: t('refusals.stale'), id: 'saved-now' }]}
      />
      <InsetText id="saved-now">
        <h2>{t('needs.form.saved_now')}</h2>
        <Facts
          wide
          facts={sections.flatMap(({ rows }) =>
            rows.map(({ field, value }) => ({
              term: t(`needs.field.${field}`),
              value: <Answer t={t} value={value} />,
            })),
          )}
        />
      </InsetText>
    </>
  );
}
