import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Refused } from './refused.tsx';

type Props = { t: Translator; reason: RefusalReason | undefined; record: string };

/**
 * Why a page of a draft was not saved; what was typed stays below. That it was handed in, or ended, while somebody
 * wrote in it is said with the way to its record: nothing more can be done here.
 */
export function NotSaved({ t, reason, record }: Props) {
  if (reason !== 'not-now') return <Refused t={t} reason={reason} />;
  return (
    <ErrorSummary
      title={t('common.not_saved.title')}
      errors={[
        { text: t('common.not_saved.text') },
        { text: <a href={record}>{t('common.not_saved.link')}</a> },
      ]}
    />
  );
}
