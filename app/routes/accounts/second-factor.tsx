import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listPasskeys } from '#db/queries/accounts/passkeys.ts';
import { countRecoveryCodes, findTotp } from '#db/queries/accounts/second-factors.ts';
import { Passkeys } from './parts/passkeys.tsx';

/** Somebody's second factors: which there are, since when, and what can be done about them. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, hats } = await requireSignedIn(args);
  const t = translator(requireLanguage(args.params.lang));
  const { factor, codes, passkeys } = await withActor({ kind: 'auth' }, async (tx) => ({
    factor: await findTotp(tx, person.id),
    codes: await countRecoveryCodes(tx, person.id),
    passkeys: await listPasskeys(tx, person.id),
  }));
  return {
    title: pageTitle(t, t('factors.title')),
    base: `/${t.lang}/account`,
    since: factor && t.instant(factor.addedAt),
    codes,
    passkeys: passkeys.map(({ id, name, addedAt, usedAt }) => ({
      id,
      name,
      added: t.instant(addedAt),
      used: usedAt ? t.instant(usedAt) : undefined,
    })),
    isNeeded: hats.some((hat) => hat.needsSecondFactor),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('accounts.account.title')}</BackLink>
  ),
};

export default function SecondFactor() {
  const t = useT();
  const { base, since, codes, passkeys, isNeeded } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('factors.lead')}>{t('factors.title')}</PageHeading>
      <h2>{t('factors.totp')}</h2>
      {since ? (
        <>
          <p>{t('factors.since', { at: since })}</p>
          <ul>
            <li>
              <a href={`${base}/second-factor/new`}>{t('factors.replace')}</a>
            </li>
            <li>
              <a href={`${base}/second-factor/removal`}>{t('factors.removal.title')}</a>
            </li>
          </ul>
        </>
      ) : (
        <>
          <p>{t('factors.none')}</p>
          {isNeeded && passkeys.length === 0 && <p>{t('factors.needed')}</p>}
          <ButtonLink href={`${base}/second-factor/new`}>{t('factors.new.title')}</ButtonLink>
        </>
      )}
      <Passkeys t={t} base={base} passkeys={passkeys} />
      {(since ?? passkeys[0]) && (
        <>
          <h2>{t('factors.recovery.title')}</h2>
          <p>{t('factors.recovery.left', { count: codes })}</p>
          <p>
            <a href={`${base}/recovery-codes`}>{t('factors.recovery.new')}</a>
          </p>
        </>
      )}
    </div>
  );
}
