import type { Translator } from '#app/i18n/translate.ts';

export type Account = {
  name: string;
  /** The hat worn now, translated. */
  role?: string;
  /** To the account page: sessions, change of hat. */
  href: string;
  /** To what waits for them and what they were told; absent where no hat is worn. */
  inbox?: string;
  /** Where the sign-out form posts. */
  signOutAction: string;
};

/** Who is signed in and as what; or the way to sign in. */
export function AccountArea({ t, account }: { t: Translator; account?: Account }) {
  if (!account) {
    return (
      <a className="tws-account__sign-in" href={`/${t.lang}/sign-in`}>
        {t('common.sign_in')}
      </a>
    );
  }
  return (
    <div className="tws-account">
      <a href={account.href}>
        <span className="govuk-visually-hidden">{t('common.account')}: </span>
        <bdi>{account.name}</bdi>
      </a>{' '}
      {account.role && (
        <span className="tws-account__role">{t('common.account.acting', { role: account.role })}</span>
      )}
      {account.inbox && (
        <a className="tws-account__inbox" href={account.inbox}>
          {t('inbox.title')}
        </a>
      )}
      <form method="post" action={account.signOutAction} data-sign-out>
        <button type="submit" className="tws-link-button">
          {t('common.sign_out')}
        </button>
      </form>
    </div>
  );
}
