import { NOTE_LENGTH } from '#app/forms/matches.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import type { Problem } from './act-answer.ts';

type Props = {
  t: Translator;
  reason?: Problem;
  /** The question to lead to, where the page has it. */
  id?: string;
};

/** Why the act that was just tried did not happen, leading to the question where there is one; nothing without one. */
export function Refused({ t, reason, id }: Props) {
  if (!reason) return null;
  return (
    <ErrorSummary
      title={t('common.error_summary')}
      errors={[{ text: problemText(t, reason), id: reason === 'too-long' ? 'text' : id }]}
    />
  );
}

export function problemText(t: Translator, reason: Problem): string {
  switch (reason) {
    case 'too-long':
      return t('matches.problem.too_long', { count: NOTE_LENGTH });
    case 'none-chosen':
      return t('matches.problem.none_chosen');
    case 'unconfirmed':
      return t('matches.introduction.confirm_first');
    case 'reason-needed':
      return t('matches.reason_needed');
    default:
      return t(`refusals.${reason}`);
  }
}
