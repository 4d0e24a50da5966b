import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { goTo } from '#app/http/go-to.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { removeTotp } from '#app/operations/accounts/remove-totp.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';

/** Away with the second factor, where no role of the person's needs one. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  requireRecentConfirmation(args, viewer, new Date());
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(t, t('factors.removal.title'), wasRefused(args.context)),
    base: `/${t.lang}/account`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const now = new Date();
  requireRecentConfirmation(args, viewer, now);
  const removed = await removeTotp(viewer, now);
  if (!removed.ok) return refuseForm(args.context, { refusal: removed.reason });
  return goTo(`/${requireLanguage(args.params.lang)}/account/second-factor`, {
    flash: 'factors.flash.removed',
  });
}

export const meta = titleOf;

export default function SecondFactorRemoval() {
  const t = useT();
  const { base } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading>{t('factors.removal.title')}</PageHeading>
      <Act
        id="removal"
        action={`${base}/second-factor/removal`}
        label={t('factors.removal.act')}
        consequence={t('factors.removal.consequence')}
      />
    </div>
  );
}
