import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { ErrorSummary } from './error-summary.tsx';

/** Somebody saved in between: what is there now, above the form that keeps what this person typed. */
export function SavedNow({ t, children }: { t: Translator; children: ReactNode }) {
  return (
    <>
      <ErrorSummary
        title={t('common.error_summary')}
        errors={[{ text: t('refusals.stale'), id: 'saved-now' }]}
      />
      <InsetText id="saved-now">
        <h2>{t('common.saved_now')}</h2>
        {children}
      </InsetText>
    </>
  );
}
