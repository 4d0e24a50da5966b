import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { HeldAccount } from '#app/operations/accounts/applications/show-application.ts';

/** Whose account the applicant's address is, and what follows where they act for somebody already. */
export function HeldAccountSaid({ t, account: { name, roles } }: { t: Translator; account: HeldAccount }) {
  const held = roles.map(({ role, organisation }) =>
    t('applications.record.role', { role: t(`codes.roles.${role}`), organisation: isolated(organisation) }),
  );
  return (
    <>
      {t('applications.record.account', { name })}
      {held.length > 0 && <> {t('applications.record.account_roles', { roles: t.list(held) })}</>}
    </>
  );
}
