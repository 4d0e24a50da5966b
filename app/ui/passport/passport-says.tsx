import type { ControlledAnswer } from '#app/i18n/controlled-words.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

/** No program reads a donor's own words: what its passport answers stands beside them before they are signed, and the donor compares. */
export function PassportSays({ t, answers }: { t: Translator; answers: readonly ControlledAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <>
      <WarningText prefix={t('common.warning')}>{t('declarations.passport_says')}</WarningText>
      <Facts wide facts={answers} />
    </>
  );
}
