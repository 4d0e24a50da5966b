import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { makeRecoveryCodes } from '#app/operations/accounts/make-recovery-codes.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { RecoveryCodes } from './parts/recovery-codes.tsx';

/** New printed codes: the old ones stop working. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  requireRecentConfirmation(args, viewer, new Date());
  const t = translator(requireLanguage(args.params.lang));
  return { title: pageTitle(t, t('factors.recovery.new')), base: `/${t.lang}/account` };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const now = new Date();
  requireRecentConfirmation(args, viewer, now);
  const made = await makeRecoveryCodes(viewer, now);
  if (!made.ok) throw refusalResponse(made.reason);
  return { codes: made.value };
}

export const meta = titleOf;

export default function NewRecoveryCodes() {
  const t = useT();
  const { base } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent) return <RecoveryCodes t={t} codes={sent.codes} next={`${base}/second-factor`} />;
  return (
    <div className="tws-reading">
      <PageHeading>{t('factors.recovery.new')}</PageHeading>
      <Act
        id="codes"
        action={`${base}/recovery-codes`}
        label={t('factors.recovery.act')}
        consequence={t('factors.recovery.consequence')}
      />
    </div>
  );
}
