import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { providerForm } from '#app/forms/single-sign-on.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { setIdentityProvider } from '#app/operations/accounts/set-identity-provider.ts';
import { ANSWER_PATH } from '#app/operations/accounts/start-single-sign-on.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { findProvider } from '#db/queries/accounts/single-sign-on.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { siteOf } from './parts/passkey-answer.ts';

/** Through which provider an organisation's people may sign in. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const id = requireUuid(args.params.id);
  const { organisation, provider } = await withActor(actorOf(by), async (tx) => ({
    organisation: await findOrganisation(tx, id),
    provider: await findProvider(tx, id),
  }));
  if (!organisation) throw refusalResponse('not-found');
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const { origin } = siteOf(args.request);
  return {
    title: pageTitle(t, t('sso.provider.title', { name: organisation.name }), wasRefused(args.context)),
    back: `/${t.lang}/administration`,
    name: organisation.name,
    answer: origin + ANSWER_PATH,
    start: provider && `${origin}/${t.lang}/sign-in/organisation/${id}`,
    removal: provider && `/${t.lang}/administration/organisations/${id}/single-sign-on/removal`,
    typed: {
      issuer: provider?.issuer,
      client: provider?.clientId,
      acr: provider?.strongAcr.join(' '),
      amr: provider?.strongAmr.join(' '),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const organisationId = requireUuid(args.params.id);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const read = parseWithZod(await args.request.formData(), { schema: providerForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const { issuer, client: clientId, password: secret, acr: strongAcr, amr: strongAmr } = read.value;
  const provider = { organisationId, issuer, clientId, secret, strongAcr, strongAmr };
  const set = await setIdentityProvider(by, provider, now);
  if (set.ok) return goTo(`/${requireLanguage(args.params.lang)}/administration`, { flash: 'sso.flash.set' });
  if (set.reason !== 'incomplete' && set.reason !== 'provider-unreachable') throw refusalResponse(set.reason);
  return refuseForm(args.context, replyWith(read, { fields: { issuer: `sso.error.${set.reason}` } }));
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('administration.title')}</BackLink>
  ),
};

type Typed = { issuer: string; client: string; password: string; acr: string; amr: string };

export default function OrganisationProvider() {
  const t = useT();
  const { name, answer, start, removal, typed } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<Typed>({
    id: 'provider',
    lastResult: useActionData<typeof action>(),
    defaultValue: typed,
  });
  const { issuer, client, password, acr, amr } = fields;
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[issuer, client, password, acr, amr]} form={form} />
      <PageHeading lead={t('sso.provider.lead')}>{t('sso.provider.title', { name })}</PageHeading>
      <Facts
        facts={[
          { term: t('sso.provider.answer'), value: <bdi dir="ltr">{answer}</bdi> },
          ...(start ? [{ term: t('sso.provider.start'), value: <bdi dir="ltr">{start}</bdi> }] : []),
        ]}
      />
      <Form method="post" noValidate>
        <FieldInput
          t={t}
          field={issuer}
          label={t('sso.field.issuer')}
          hint={t('sso.hint.issuer')}
          dir="ltr"
        />
        <FieldInput t={t} field={client} label={t('sso.field.client')} dir="ltr" />
        <FieldInput
          t={t}
          field={password}
          label={t('sso.field.secret')}
          hint={t('sso.hint.secret')}
          type="password"
          autoComplete="off"
          dir="ltr"
          optional
        />
        <FieldInput
          t={t}
          field={acr}
          label={t('sso.field.acr')}
          hint={t('sso.hint.strong')}
          dir="ltr"
          optional
        />
        <FieldInput
          t={t}
          field={amr}
          label={t('sso.field.amr')}
          hint={t('sso.hint.strong')}
          dir="ltr"
          optional
        />
        <Button>{t('common.save')}</Button>
      </Form>
      {removal && (
        <p>
          <a href={removal}>{t('sso.removal.title')}</a>
        </p>
      )}
    </div>
  );
}
