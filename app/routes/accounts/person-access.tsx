import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { disablePerson } from '#app/operations/accounts/disable-person.ts';
import { enablePerson } from '#app/operations/accounts/enable-person.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { goTo } from '#app/http/go-to.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { personWay } from './parts/person-way.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { requirePerson } from './parts/require-person.ts';

/** Shutting somebody out, or letting them in again. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const { id, name, isDisabled } = await requirePerson(by, args.params.id);
  const act = isDisabled ? 'enable' : 'disable';
  const heading = t(`administration.access.${act}.title`);
  const base = `/${t.lang}/administration/people/${id}`;
  return {
    title: pageTitle(t, `${heading} – ${name}`, wasRefused(args.context)),
    heading,
    base,
    name,
    act,
    isOwn: id === by.person.id,
  } as const;
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const lang = requireLanguage(args.params.lang);
  const { id } = await requirePerson(by, args.params.id);
  const act = (await args.request.formData()).get('act');
  if (act !== 'enable' && act !== 'disable') throw refusalResponse('invalid');
  const outcome = await (act === 'enable' ? enablePerson : disablePerson)(by, id, new Date());
  if (!outcome.ok) return refuseForm(args.context, { refusal: outcome.reason }, 409);
  const flash = act === 'enable' ? 'administration.flash.enabled' : 'administration.flash.disabled';
  return goTo(`/${lang}/administration/people/${id}`, { flash });
}

export const meta = titleOf;
export const handle = personWay;

export default function PersonAccess() {
  const t = useT();
  const { heading, base, name, act, isOwn } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={useActionData<typeof action>()?.refusal} />
      <PageHeading over={<bdi>{name}</bdi>}>{heading}</PageHeading>
      {isOwn ? (
        <p>{t('administration.access.own')}</p>
      ) : (
        <Act
          id="access"
          action={`${base}/access`}
          label={t(`administration.access.${act}.act`)}
          consequence={t(`administration.access.${act}.consequence`)}
          variant={act === 'disable' ? 'warning' : undefined}
          hidden={{ act }}
        />
      )}
    </div>
  );
}
