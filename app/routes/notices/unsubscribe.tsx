import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { canUnsubscribe, unsubscribe } from '#app/operations/notices/choose-letters.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';

/** The page that a digest leads to. It names nobody, and opening it changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const open = await canUnsubscribe(args.params.token, new Date());
  const heading = t(open ? 'inbox.unsubscribe.title' : 'accounts.arrive.gone.title');
  return data(
    { title: pageTitle(t, heading), heading, open, action: new URL(args.request.url).pathname },
    { status: open ? 200 : 404 },
  );
}

export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const ended = await unsubscribe(args.params.token, new Date());
  if (!ended.ok) return data(null, { status: 404 });
  return goTo(`/${requireLanguage(args.params.lang)}`, { flash: 'inbox.flash.unsubscribed' });
}

export const meta = titleOf;

export default function Unsubscribe() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading>{page.heading}</PageHeading>
      {page.open ? (
        <Act
          id="unsubscribe"
          action={page.action}
          label={t('inbox.unsubscribe.act')}
          consequence={t('inbox.unsubscribe.consequence')}
        />
      ) : (
        <p>{t('inbox.unsubscribe.gone')}</p>
      )}
    </div>
  );
}
