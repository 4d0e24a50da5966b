import { Form } from '@remix-run/react';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { CodeShown } from './code-shown.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Button } from '#app/ui/form/button.tsx';
import type { ShownAccount } from '#app/operations/accounts/demonstration-accounts.ts';

type Props = {
  t: Translator;
  accounts: readonly ShownAccount[];
  password: string;
  /** Where to go afterwards. */
  next?: string;
};

/** Everybody of the invented cast, each one button away. Only in a demonstration. */
export function DemonstrationAccounts({ t, accounts, password, next }: Props) {
  return (
    <section aria-labelledby="demonstration-accounts">
      <h2 id="demonstration-accounts">{t('accounts.demonstration.title')}</h2>
      <p>
        {t('accounts.demonstration.text')} <code dir="ltr">{password}</code>
      </p>
      <SummaryList
        rows={accounts.map((account) => ({
          term: <OwnText text={account.name} as="span" />,
          value: (
            <>
              {account.hats.map(({ role, organisation }) => (
                <p key={role + organisation}>
                  {t(`codes.roles.${role}`)} – <OwnText text={organisation} as="span" />
                </p>
              ))}
              {account.code && (
                <p>
                  {t('accounts.demonstration.code')} <CodeShown code={account.code} />
                </p>
              )}
              <Form method="post">
                <input type="hidden" name="email" value={account.email} />
                <input type="hidden" name="password" value={password} />
                <input type="hidden" name="next" value={next ?? ''} />
                <Button variant="secondary">
                  {t('accounts.sign_in.act')}
                  <span className="govuk-visually-hidden">
                    {' '}
                    {t('accounts.demonstration.as', { name: account.name })}
                  </span>
                </Button>
              </Form>
            </>
          ),
        }))}
      />
    </section>
  );
}
