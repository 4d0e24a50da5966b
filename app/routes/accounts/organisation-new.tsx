import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { randomUUID } from 'node:crypto';
import { ACTOR_KINDS } from '#app/domain/codes/actors.ts';
import { newOrganisationForm } from '#app/forms/organisations.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { addOrganisation } from '#app/operations/organisations/add-organisation.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput, FieldRadios } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { goTo } from '#app/http/go-to.ts';
import { OrganisationQuestions } from './parts/organisation-fields.tsx';
import { readPlace } from './parts/organisation-input.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { regionChoices, stateChoices } from './parts/place-choices.ts';

export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const geography = currentGeography();
  return {
    title: pageTitle(t, t('organisations.new.title'), wasRefused(args.context)),
    back: `/${t.lang}/administration`,
    id: randomUUID() as string,
    constraint: getZodConstraint(newOrganisationForm),
    places: { states: stateChoices(geography, t), regions: regionChoices(geography, t) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const lang = requireLanguage(args.params.lang);
  const read = parseWithZod(await args.request.formData(), { schema: newOrganisationForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const { id, kind, name, ...typed } = read.value;
  const place = readPlace(kind, typed, currentGeography());
  if (!place.ok) return refuseForm(args.context, replyWith(read, place));
  const added = await addOrganisation(by, id, { name, kind, ...place.value }, new Date());
  if (added.ok)
    return goTo(`/${lang}/administration/organisations/${id}`, { flash: 'organisations.flash.added' });
  if (!('field' in added)) throw refusalResponse(added.reason);
  const fields = { [added.field]: ERRORS[added.field] };
  return refuseForm(args.context, replyWith(read, { fields }));
}

const ERRORS = {
  name: 'organisations.error.name_taken',
  iatiReference: 'organisations.error.iati_taken',
} as const;

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('administration.title')}</BackLink>
  ),
};

type Typed = {
  id: string;
  kind: string;
  name: string;
  state: string;
  iatiReference: string;
  regions: string[];
  states: string;
};

export default function NewOrganisation() {
  const t = useT();
  const { id, constraint, places } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<Typed>({
    id: 'organisation',
    lastResult: useActionData<typeof action>(),
    defaultValue: { id },
    constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        fields={[fields.kind, fields.name, fields.state, fields.iatiReference, fields.regions, fields.states]}
        form={form}
      />
      <PageHeading>{t('organisations.new.title')}</PageHeading>
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={String(fields.id.initialValue ?? id)} />
        <FieldRadios
          t={t}
          field={fields.kind}
          label={t('organisations.field.kind')}
          choices={ACTOR_KINDS.map((kind) => ({ value: kind, label: t(`codes.actors.${kind}`) }))}
        />
        <FieldInput
          t={t}
          field={fields.name}
          label={t('organisations.field.name')}
          hint={t('organisations.hint.name')}
          own
        />
        <OrganisationQuestions t={t} fields={fields} places={places} asksCoverage />
        <Button>{t('organisations.new.act')}</Button>
      </Form>
    </div>
  );
}
