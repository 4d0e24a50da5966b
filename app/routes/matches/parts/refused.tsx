import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';

/** Why the act that was just tried did not happen, leading to the question where there is one; nothing without one. */
export function Refused({ t, reason, id }: { t: Translator; reason?: RefusalReason; id?: string }) {
  if (!reason) return null;
  const text = reason === 'reason-needed' ? t('matches.reason_needed') : t(`refusals.${reason}`);
  return <ErrorSummary title={t('common.error_summary')} errors={[{ text, id }]} />;
}
