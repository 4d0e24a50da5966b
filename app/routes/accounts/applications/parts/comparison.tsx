import type { Trace } from '#app/domain/principles/scan-sensitive.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { HeldAccount } from '#app/operations/accounts/find-held-account.ts';
import { HeldAccountSaid } from '../../parts/held-account.tsx';

type Props = {
  t: Translator;
  same: {
    organisations: readonly string[];
    others: readonly { reference: string; href: string }[];
    account?: HeldAccount;
    traces: readonly Trace[];
  };
};

/** Who is here under the same name or address already, and what the text should not hold. */
export function Comparison({ t, same: { organisations, others, account, traces } }: Props) {
  return (
    <>
      <h2>{t('applications.record.same')}</h2>
      <ul>
        {organisations.length + others.length === 0 && <li>{t('applications.record.same_none')}</li>}
        {organisations.map((name) => (
          <li key={name}>{t('applications.record.same_organisation', { name })}</li>
        ))}
        {others.map(({ reference, href }) => (
          <li key={reference}>
            <a href={href}>{t('applications.record.same_application', { reference })}</a>
          </li>
        ))}
        {account && (
          <li>
            <HeldAccountSaid t={t} account={account} />
          </li>
        )}
        {traces.length > 0 && (
          <li>
            {t('applications.record.trace', {
              kinds: t.list(traces.map((kind) => t(`sensitive.kind.${kind}`))),
            })}
          </li>
        )}
      </ul>
    </>
  );
}
