import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { HeldAccount } from '#app/operations/accounts/find-held-account.ts';

/** Whose account an address is, whether they could come in by it, and what follows where they act for somebody already. */
export function HeldAccountSaid({
  t,
  account: { name, isDisabled, roles },
}: {
  t: Translator;
  account: HeldAccount;
}) {
  const held = roles.map(({ role, organisation }) =>
    t('applications.record.role', { role: t(`codes.roles.${role}`), organisation: isolated(organisation) }),
  );
  return (
    <>
      {t('applications.record.account', { name: isolated(name) })}
      {isDisabled && <> {t('applications.record.account_disabled')}</>}
      {held.length > 0 && <> {t('applications.record.account_roles', { roles: t.list(held) })}</>}
    </>
  );
}
