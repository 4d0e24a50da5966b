import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ErrorSummary } from './error-summary.tsx';

/** Why the act that was just tried did not happen; nothing without a reason. */
export function Refused({ t, reason }: { t: Translator; reason: RefusalReason | undefined }) {
  return (
    reason && <ErrorSummary title={t('common.error_summary')} errors={[{ text: t(`refusals.${reason}`) }]} />
  );
}
