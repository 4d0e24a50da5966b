import { MOST_PROPOSED } from '#app/domain/matches/lifecycle.ts';
import { NOTE_LENGTH } from '#app/forms/matches.ts';
import type { SensitiveForm } from '#app/http/sensitive-form.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { LookAgain } from '#app/ui/form/look-again.tsx';
import type { Problem } from './act-answer.ts';

type Props = {
  t: Translator;
  reason?: Problem;
  found?: SensitiveForm | undefined;
  /** The question to lead to, where the page has it. */
  id?: string;
  /** What is to be confirmed first, where it is not an introduction. */
  unconfirmed?: string;
};

/** Why the act that was just tried did not happen, leading to the question where there is one; nothing without one. */
export function Refused({ t, reason, found, id, unconfirmed }: Props) {
  if (!reason) return null;
  if (reason === 'look-again') return <LookAgain t={t} found={found} kind="form" idOf={(name) => name} />;
  const secret = reason === 'secret-found' ? found?.secrets?.text : undefined;
  return (
    <ErrorSummary
      title={t('common.error_summary')}
      errors={[
        {
          text: secret ?? (reason === 'unconfirmed' && unconfirmed ? unconfirmed : problemText(t, reason)),
          id: secret || reason === 'too-long' ? 'text' : id,
        },
      ]}
    />
  );
}

function problemText(t: Translator, reason: Problem): string {
  switch (reason) {
    case 'look-again':
      return t('sensitive.look');
    case 'too-long':
      return t('matches.problem.too_long', { count: NOTE_LENGTH });
    case 'none-chosen':
      return t('matches.problem.none_chosen');
    case 'too-many-chosen':
      return t('matches.problem.too_many_chosen', { count: MOST_PROPOSED });
    case 'unconfirmed':
      return t('matches.introduction.confirm_first');
    case 'reason-needed':
      return t('matches.reason_needed');
    default:
      return t(`refusals.${reason}`);
  }
}
