import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { SignedIn } from '#app/auth/viewer.ts';
import { DEPUTY_DAYS, lentOnlyTo, objectionToLending } from '#app/domain/accounts/some-days.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { deputyForm } from '#app/forms/posts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat, requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { nameDeputy } from '#app/operations/accounts/name-deputy.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldDate, FieldErrors, FieldSelect } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listColleagues } from '#db/queries/accounts/colleagues.ts';
import { listDelegations } from '#db/queries/accounts/delegations.ts';
import { accountWay } from './parts/account-way.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { colleagueChoices } from './parts/colleague-choices.ts';
import { daysError } from './parts/days-error.ts';
import { Delegations } from './parts/delegations.tsx';
import { NoHatToLend, type WhyNot } from './parts/no-hat-to-lend.tsx';

/** Whose deputy somebody is, who theirs are, and naming another for the hat worn now. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const t = translator(requireLanguage(args.params.lang));
  const { person, hat } = viewer;
  const { delegations, colleagues } = await withActor({ kind: 'auth' }, async (tx) => ({
    delegations: await listDelegations(tx, person.id, new Date()),
    colleagues: hat ? await listColleagues(tx, person.id, [hat.organisation.id], lentOnlyTo(hat.role)) : [],
  }));
  return {
    title: pageTitle(t, t('posts.deputies.title'), wasRefused(args.context)),
    here: `/${t.lang}/account/deputies`,
    account: `/${t.lang}/account`,
    hat: hat && {
      role: hat.role,
      organisation: hat.organisation.name,
      until: hat.lastDay && t.day(hat.lastDay),
    },
    whyNot: whyNot(viewer, colleagues.length),
    brokersOnly: hat !== undefined && lentOnlyTo(hat.role) === 'broker',
    colleagues: colleagueChoices(t, colleagues),
    delegations: delegations.map(({ id, role, organisation, giver, deputy, firstOn, lastOn }) => ({
      id,
      role,
      organisation,
      given: giver.id === person.id,
      other: t.person(giver.id === person.id ? deputy.name : giver.name),
      from: t.day(firstOn),
      until: t.day(lastOn),
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const lang = requireLanguage(args.params.lang);
  if (!viewer.hat) throw refusalResponse('not-found');
  // A hat that must not be worn without a second factor is not lent without one either.
  const by = await requireHat(args, [viewer.hat.role]);
  const now = new Date();
  const read = parseWithZod(await args.request.formData(), { schema: deputyForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const { deputy: deputyId, ...days } = read.value;
  const objection = objectionToLending(days, dayOf(now), viewer.hat.lastDay);
  if (objection) return refuseForm(args.context, replyWith(read, { fields: daysError(objection) }));
  const named = await nameDeputy(by, { deputyId, ...days }, now);
  if (named.ok) return goTo(`/${lang}/account/deputies`, { flash: 'posts.flash.deputy_named' });
  switch (named.reason) {
    case 'already-there':
      return refuseForm(args.context, replyWith(read, { fields: { deputy: 'posts.error.deputy_already' } }));
    case 'not-found':
      return refuseForm(args.context, replyWith(read, { fields: { deputy: 'posts.error.no_colleague' } }));
    default:
      throw refusalResponse(named.reason);
  }
}

function whyNot({ hat }: SignedIn, colleagues: number): WhyNot | undefined {
  if (!hat) return 'no_hat';
  if (hat.role === 'administrator') return 'not_administrator';
  if (hat.deputyFor) return 'not_lent';
  if (colleagues > 0) return undefined;
  return lentOnlyTo(hat.role) ? 'no_broker' : 'nobody';
}

export const meta = titleOf;
export const handle = accountWay;

export default function Deputies() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<{ deputy: string; firstOn: string; lastOn: string }>({
    id: 'deputy',
    lastResult: useActionData<typeof action>(),
  });
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        fields={[fields.deputy, fields.firstOn, fields.lastOn]}
        labels={{ firstOn: t('posts.field.first_day'), lastOn: t('posts.field.last_day') }}
        form={form}
      />
      <PageHeading lead={t('posts.deputies.lead')}>{t('posts.deputies.title')}</PageHeading>
      <Delegations t={t} base={page.here} delegations={page.delegations} />
      <h2>{t('posts.deputies.new')}</h2>
      {page.whyNot || !page.hat ? (
        <NoHatToLend t={t} why={page.whyNot ?? 'no_hat'} organisation={page.hat?.organisation} />
      ) : (
        <>
          <p>
            {t('posts.deputies.new_for', {
              role: t(`codes.roles.${page.hat.role}`),
              organisation: page.hat.organisation,
            })}
          </p>
          {page.hat.until && <p>{t('posts.ends_on', { day: page.hat.until })}</p>}
          <Form method="post" action={page.here} noValidate>
            <FieldSelect
              t={t}
              field={fields.deputy}
              label={t('posts.field.deputy')}
              hint={t(page.brokersOnly ? 'posts.hint.deputy_broker' : 'posts.hint.deputy')}
              options={page.colleagues}
            />
            <FieldDate t={t} field={fields.firstOn} label={t('posts.field.first_day')} />
            <FieldDate
              t={t}
              field={fields.lastOn}
              label={t('posts.field.last_day')}
              hint={t('posts.hint.most_days', { days: DEPUTY_DAYS })}
            />
            <p>{t('posts.deputies.consequence')}</p>
            <Button>{t('posts.deputies.act')}</Button>
          </Form>
        </>
      )}
    </div>
  );
}
