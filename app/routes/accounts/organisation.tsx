import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { organisationForm } from '#app/forms/organisations.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { changeOrganisation } from '#app/operations/organisations/change-organisation.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findOrganisation } from '#db/queries/organisations.ts';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { goTo } from '#app/http/go-to.ts';
import { OrganisationQuestions } from './parts/organisation-fields.tsx';
import { readOrganisation } from './parts/organisation-input.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { regionChoices, stateChoices } from './parts/place-choices.ts';
import { requireUuid } from '#app/http/uuid.ts';

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const { name, kind, stateCode, iatiReference, covers } = await requireOrganisation(by, args.params.id);
  const geography = currentGeography();
  return {
    title: pageTitle(t, t('organisations.change.title', { name }), wasRefused(args.context)),
    back: `/${t.lang}/administration`,
    name,
    kind,
    typed: {
      name,
      state: stateCode ?? '',
      iatiReference: iatiReference ?? '',
      regions: covers.filter((code) => geography.regions.has(code)),
      states: covers.filter((code) => geography.countries.has(code)).join(', '),
    },
    constraint: getZodConstraint(organisationForm),
    places: { states: stateChoices(geography, t), regions: regionChoices(geography, t) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const lang = requireLanguage(args.params.lang);
  const { id, kind } = await requireOrganisation(by, args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: organisationForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const organisation = readOrganisation(kind, read.value, currentGeography());
  if (!organisation.ok) return refuseForm(args.context, replyWith(read, organisation));
  const changed = await changeOrganisation(by, id, organisation.value, new Date());
  if (!changed.ok && changed.reason !== 'already-there') throw refusalResponse(changed.reason);
  if (!changed.ok) return refuseForm(args.context, replyWith(read, { form: 'organisations.error.taken' }));
  return goTo(`/${lang}/administration`, { flash: 'organisations.flash.saved' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('administration.title')}</BackLink>
  ),
};

export default function Organisation() {
  const t = useT();
  const { name, kind, typed, constraint, places } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<typeof typed>({
    id: 'organisation',
    lastResult: useActionData<typeof action>(),
    defaultValue: typed,
    constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={Object.values(fields)} form={form} />
      <PageHeading over={t(`codes.actors.${kind}`)}>
        <OwnText text={name} as="span" />
      </PageHeading>
      <Form method="post" noValidate>
        <OrganisationQuestions t={t} fields={fields} places={places} asksCoverage={kind === 'hub'} />
        <Button>{t('common.save')}</Button>
      </Form>
    </div>
  );
}

async function requireOrganisation(by: Wearing, id: string | undefined) {
  const wanted = requireUuid(id);
  const found = await withActor(actorOf(by), (tx) => findOrganisation(tx, wanted));
  if (!found) throw refusalResponse('not-found');
  return found;
}
