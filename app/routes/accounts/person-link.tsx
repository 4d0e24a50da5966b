import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LINK_HOURS } from '#app/domain/accounts/one-time-link.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { handOutLink } from '#app/operations/accounts/hand-out-link.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { personWay } from './parts/person-way.tsx';
import { requirePerson } from './parts/require-person.ts';
import { LinkAct } from './parts/link-act.tsx';
import { showMailedLink } from './parts/show-mailed-link.ts';

/** Another one-time link. Whoever holds it becomes that person: so the administrator's password is asked for first. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const { id, name, email, hasArrived, isDisabled, signInStoppedAt } = await requirePerson(
    by,
    args.params.id,
  );
  if (isDisabled) throw refusalResponse('not-found');
  const purpose = hasArrived ? 'password' : 'arrival';
  const leadsTo = signInStoppedAt ? 'return' : purpose;
  const heading = t(`administration.link.title.${leadsTo}`);
  const base = `/${t.lang}/administration/people/${id}`;
  return {
    title: pageTitle(t, `${heading} – ${name}`),
    heading,
    base,
    name,
    email,
    purpose,
    leadsTo,
  } as const;
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const { id } = await requirePerson(by, args.params.id);
  const link = await handOutLink(by, id, now);
  if (!link.ok) throw refusalResponse(link.reason);
  return { link: showMailedLink(t, args.request, 'arrive', link.value) };
}

export const meta = titleOf;
export const handle = personWay;

export default function PersonLink() {
  const t = useT();
  const { heading, base, name, email, purpose, leadsTo } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <LinkAct
      t={t}
      heading={heading}
      made={t('administration.link.made')}
      base={base}
      name={name}
      sent={sent}
      act={{
        id: 'link',
        address: 'link',
        label: t('administration.link.act'),
        consequence: t(`administration.link.consequence.${leadsTo}`, { hours: LINK_HOURS[purpose], email }),
      }}
    >
      {leadsTo === 'password' && (
        <p>
          {t('administration.link.stolen')}{' '}
          <a href={`${base}/access`}>{t('administration.access.stop.title')}</a>
        </p>
      )}
    </LinkAct>
  );
}
