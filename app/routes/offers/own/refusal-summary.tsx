import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';

/** Why the act just tried was not done. */
export function RefusalSummary({ t, reason }: { t: Translator; reason: RefusalReason | undefined }) {
  if (!reason) return null;
  return <ErrorSummary title={t('common.error_summary')} errors={[{ text: t(`refusals.${reason}`) }]} />;
}
