import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { newPersonForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { addPerson } from '#app/operations/accounts/add-person.ts';
import { Button, ButtonLink } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput, FieldRadios } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { HandedLink } from './parts/handed-link.tsx';
import { HatQuestions } from './parts/hat-questions.tsx';
import { organisationChoices } from './parts/organisation-choices.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { showLink } from './parts/show-link.ts';

/** Somebody new, with their first role; the answer is the link to hand over. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(t, t('administration.person.new'), wasRefused(args.context)),
    back: `/${t.lang}/administration`,
    constraint: getZodConstraint(newPersonForm),
    organisations: await organisationChoices(by, t),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const read = parseWithZod(await args.request.formData(), { schema: newPersonForm });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: replyTyped(read), link: undefined });
  const { organisation: organisationId, ...person } = read.value;
  const added = await addPerson(by, { ...person, organisationId }, new Date());
  if (added.ok)
    return { result: undefined, link: showLink(t, args.request, person.language, added.value.link) };
  switch (added.reason) {
    case 'already-there':
      return refuseForm(args.context, {
        result: replyWith(read, { fields: { email: 'administration.error.email_taken' } }),
        link: undefined,
      });
    case 'not-now':
      return refuseForm(args.context, {
        result: replyWith(read, { fields: { role: 'administration.error.role' } }),
        link: undefined,
      });
    default:
      throw refusalResponse(added.reason);
  }
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('administration.title')}</BackLink>
  ),
};

type Typed = {
  name: string;
  email: string;
  post: string;
  language: string;
  organisation: string;
  role: string;
};

export default function NewPerson() {
  const t = useT();
  const { back, constraint, organisations } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<Typed>({
    id: 'person',
    lastResult: sent?.result,
    defaultValue: { language: t.lang },
    constraint,
  });
  if (sent?.link) {
    return (
      <div className="tws-reading">
        <PageHeading>{t('administration.person.added')}</PageHeading>
        <HandedLink t={t} link={sent.link} />
        <ButtonLink href={back}>{t('administration.link.done')}</ButtonLink>
      </div>
    );
  }
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        fields={[fields.name, fields.email, fields.post, fields.language, fields.organisation, fields.role]}
        form={form}
      />
      <PageHeading lead={t('administration.person.lead')}>{t('administration.person.new')}</PageHeading>
      <Form method="post" noValidate>
        <FieldInput t={t} field={fields.name} label={t('accounts.field.name')} own />
        <FieldInput
          t={t}
          field={fields.email}
          label={t('accounts.field.email')}
          hint={t('administration.hint.email')}
          type="email"
          spellCheck={false}
          dir="ltr"
        />
        <FieldInput t={t} field={fields.post} label={t('accounts.field.post')} optional own />
        <FieldRadios
          t={t}
          field={fields.language}
          label={t('accounts.field.language')}
          choices={UI_LANGUAGES.map((code) => ({
            value: code,
            label: <span lang={code}>{t(`common.language.${code}`)}</span>,
          }))}
        />
        <HatQuestions t={t} fields={fields} organisations={organisations} />
        <Button>{t('administration.person.act')}</Button>
      </Form>
    </div>
  );
}
