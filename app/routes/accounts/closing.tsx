import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { clearedSessionCookie } from '#app/auth/session-cookie.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { translator } from '#app/i18n/translate.ts';
import { closeAccount, hasActedInOffice, isStaff } from '#app/operations/accounts/close-account.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { accountWay } from './parts/account-way.tsx';

/** What goes and what stays, said before somebody leaves for good. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  requireRecentConfirmation(args, viewer, new Date());
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(t, t('closing.title'), wasRefused(args.context)),
    account: `/${t.lang}/account`,
    office: (await hasActedInOffice(viewer)) ? isolated(viewer.person.name) : undefined,
    isStaff: isStaff(viewer),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const now = new Date();
  requireRecentConfirmation(args, viewer, now);
  const closed = await closeAccount(viewer, now);
  if (!closed.ok) return refuseForm(args.context, { refusal: closed.reason });
  const lang = requireLanguage(args.params.lang);
  const answer = goTo(`/${lang}`, { cookie: clearedSessionCookie(), flash: 'closing.flash.closed' });
  answer.headers.set('Clear-Site-Data', '"cache", "storage"');
  return answer;
}

export const meta = titleOf;
export const handle = accountWay;

const GOES = ['name', 'ways_in', 'letters', 'contacts', 'roles'] as const;
const STAYS = ['acts', 'texts', 'event', 'backups'] as const;

export default function Closing() {
  const t = useT();
  const { account, office, isStaff: isToldOf } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('closing.lead')}>{t('closing.title')}</PageHeading>
      <h2>{t('closing.goes')}</h2>
      <ul>
        {GOES.map((what) => (
          <li key={what}>
            {t(what === 'name' && office ? 'closing.goes.name_but_office' : `closing.goes.${what}`)}
          </li>
        ))}
      </ul>
      <h2>{t('closing.stays')}</h2>
      <ul>
        {office && <li>{t('closing.stays.office', { name: office })}</li>}
        {STAYS.map((what) => (
          <li key={what}>{t(`closing.stays.${what}`)}</li>
        ))}
      </ul>
      {isToldOf && <p>{t('closing.told')}</p>}
      <h2>{t('closing.before')}</h2>
      <p>{t('closing.before.text')}</p>
      <ul>
        <li>
          <a href={`${account}/hand-over`}>{t('posts.hand_over.link')}</a>
        </li>
        <li>
          <a href={`${account}/data`}>{t('own_data.title')}</a>
        </li>
      </ul>
      <Act
        id="closing"
        action={`${account}/closing`}
        label={t('closing.act')}
        consequence={t('closing.consequence')}
        variant="warning"
      />
    </div>
  );
}
