import type { ApplicationStatus } from '#app/domain/accounts/application.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ByWhen, type Step } from '../../parts/by-when.tsx';

export type Answered = { status: Exclude<ApplicationStatus, 'open'>; decided?: Step };

/** On a page for an answer that somebody gave before: what it was, whose, and where to go on. */
export function AnsweredAlready({ t, base, answered }: { t: Translator; base: string; answered: Answered }) {
  return (
    <>
      <p>{t(`applications.over.${answered.status}`)}</p>
      {answered.decided && (
        <p>
          <ByWhen step={answered.decided} />
        </p>
      )}
      <p>
        <a href={base}>{t('applications.over.to_application')}</a>
      </p>
      <p>
        <a href={`/${t.lang}/applications`}>{t('applications.over.to_list')}</a>
      </p>
    </>
  );
}
