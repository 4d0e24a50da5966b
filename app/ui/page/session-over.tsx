import type { Translator } from '#app/i18n/translate.ts';

/**
 * What takes the page's place when its session is over (`session-over.client.ts`). The form is filled with what the
 * reader had typed, and goes where nothing had been typed. Its heading is made with it: a page has one.
 */
export function SessionOver({ t }: { t: Translator }) {
  return (
    <template id="session-over" data-title={t('accounts.session_over.title')}>
      <div className="tws-reading">
        <p>{t('accounts.session_over.text')}</p>
        <form method="post" hidden>
          <p>{t('accounts.session_over.typed')}</p>
          <button type="submit" className="govuk-button">
            {t('accounts.session_over.keep')}
          </button>
        </form>
        <p>
          <a href={`/${t.lang}/sign-in`}>{t('common.sign_in')}</a>
        </p>
      </div>
    </template>
  );
}
