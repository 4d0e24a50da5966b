import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Refused } from '#app/ui/form/refused.tsx';

/** Why nothing was signed; where what was read is not what would be signed now, there is no text of the reader's to keep. */
export function NotSigned({ t, reason }: { t: Translator; reason: RefusalReason | undefined }) {
  if (reason !== 'stale') return <Refused t={t} reason={reason} />;
  return <ErrorSummary title={t('common.error_summary')} errors={[{ text: t('examining.check.changed') }]} />;
}
