import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findEmailUndo, undoEmail } from '#app/operations/accounts/undo-email.ts';
import { EmailLinkPage } from './parts/email-link-page.tsx';

/** The old address's link, for three days. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const change = await findEmailUndo(args.params.token, new Date());
  const heading = t(change ? 'email.undo.title' : 'accounts.arrive.gone.title');
  return data(
    {
      title: pageTitle(t, heading),
      heading,
      email: change?.oldEmail,
      action: new URL(args.request.url).pathname,
    },
    { status: change ? 200 : 404 },
  );
}

export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const undone = await undoEmail(args.params.token ?? '', new Date());
  if (!undone.ok) return data(null, { status: 404 });
  return goTo(`/${requireLanguage(args.params.lang)}/forgotten-password`, { flash: 'email.flash.undone' });
}

export const meta = titleOf;

export default function EmailUndo() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  return (
    <EmailLinkPage
      t={t}
      heading={page.heading}
      email={page.email}
      action={page.action}
      label={t('email.undo.act')}
      consequence={t('email.undo.consequence')}
    />
  );
}
