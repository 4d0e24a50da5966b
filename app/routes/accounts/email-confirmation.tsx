import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { confirmEmail, findEmailChange } from '#app/operations/accounts/change-email.ts';
import { EmailLinkPage } from './parts/email-link-page.tsx';

/** The new address's link: looking says what it would do, pressing does it. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const change = await findEmailChange(args.params.token, new Date());
  const heading = t(change ? 'email.confirm.title' : 'accounts.arrive.gone.title');
  return data(
    {
      title: pageTitle(t, heading),
      heading,
      email: change?.newEmail,
      action: new URL(args.request.url).pathname,
    },
    { status: change ? 200 : 404 },
  );
}

export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const confirmed = await confirmEmail(args.params.token ?? '', new Date());
  if (!confirmed.ok) return data(null, { status: 404 });
  return goTo(`/${requireLanguage(args.params.lang)}/sign-in`, { flash: 'email.flash.confirmed' });
}

export const meta = titleOf;

export default function EmailConfirmation() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  return (
    <EmailLinkPage
      t={t}
      heading={page.heading}
      email={page.email}
      action={page.action}
      label={t('email.confirm.act')}
      consequence={t('email.confirm.consequence')}
    />
  );
}
