import { randomUUID } from 'node:crypto';
import type { SubmissionResult } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ACCREDITATION_DAYS, APPLICATION_KINDS } from '#app/domain/accounts/application.ts';
import { applicationForm } from '#app/forms/applications.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { tooManyResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { applyToGive } from '#app/operations/accounts/applications/apply-to-give.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Button } from '#app/ui/form/button.tsx';
import {
  FieldCheckboxes,
  FieldErrors,
  FieldInput,
  FieldRadios,
  FieldSelect,
  FieldTextarea,
} from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { replyWith } from '../parts/answer-form.ts';
import { stateChoices } from '../parts/place-choices.ts';

/** Donors apply here, without an account. Nothing is looked up, so nobody learns who is known. */
export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(t, t('applications.apply.title'), wasRefused(args.context)),
    id: randomUUID() as string,
    constraint: getZodConstraint(applicationForm),
    states: stateChoices(currentGeography(), t),
  };
}

export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const form = await args.request.formData();
  const found = findSensitive(t, 'applications/applicationForm', form);
  const read = parseWithZod(form, { schema: applicationForm });
  const refused = (result: SubmissionResult) => refuseForm(args.context, { result, found });
  const stateError = errorOfState(form.get('kind'), form.get('state'));
  if (read.status !== 'success' || stateError || standsInTheWay(found)) {
    const { fieldErrors } = secretErrors(found);
    return refused(
      read.reply({ fieldErrors: { ...fieldErrors, ...(stateError && { state: [stateError] }) } }),
    );
  }
  const { state: stateCode, website = '', accept: _accept, ...typed } = read.value;
  const application = { ...typed, stateCode, website, language: t.lang };
  const applied = await applyToGive(application, args.context.clientAddress, new Date());
  if (applied.ok) return goTo(`/${t.lang}/apply/received/${applied.value}`);
  if ('retryAfterSeconds' in applied) throw tooManyResponse(applied.retryAfterSeconds);
  return refused(replyWith(read, { form: 'applications.error.secret' }));
}

/** Looked at with everything else that is wrong: whoever corrects a form corrects it once. */
function errorOfState(kind: FormDataEntryValue | null, state: FormDataEntryValue | null) {
  if (kind === 'state' && !state) return 'applications.error.state_required';
  if (!state) return undefined;
  if (typeof state !== 'string' || !currentGeography().countries.has(state))
    return 'applications.error.state';
  return kind && kind !== 'state' ? 'applications.error.state_only' : undefined;
}

export const meta = titleOf;

type Typed = Record<
  'id' | 'organisation' | 'kind' | 'state' | 'website' | 'name' | 'post' | 'email' | 'offer' | 'accept',
  string
>;

export default function Apply() {
  const t = useT();
  const { id, constraint, states } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<Typed>({
    id: 'apply',
    lastResult: sent?.result,
    defaultValue: { id },
    constraint,
  });
  const { organisation, kind, state, website, name, post, email, offer, accept } = fields;
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        form={form}
        fields={[organisation, kind, state, website, name, post, email, offer, accept]}
        found={sent?.found}
      />
      <PageHeading lead={t('applications.apply.lead', { days: ACCREDITATION_DAYS })}>
        {t('applications.apply.title')}
      </PageHeading>
      <p>{t('applications.apply.who_sees')}</p>
      <p>
        {t('applications.apply.invited')} <a href={`/${t.lang}/help#focal-point`}>{t('home.help.state')}</a>
      </p>
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={String(fields.id.initialValue ?? id)} />
        <OwnWords t={t} found={sent?.found} kind="form">
          <h2>{t('applications.apply.organisation')}</h2>
          <FieldInput
            t={t}
            field={organisation}
            label={t('applications.field.organisation')}
            hint={t('applications.hint.organisation')}
            autoComplete="organization"
            own
          />
          <FieldRadios
            t={t}
            field={kind}
            label={t('applications.field.kind')}
            choices={APPLICATION_KINDS.map((code) => ({ value: code, label: t(`codes.actors.${code}`) }))}
          />
          <FieldSelect
            t={t}
            field={state}
            label={t('applications.field.state')}
            hint={t('applications.hint.state')}
            options={states}
            placeholder={t('common.none')}
          />
          <Disclaimer t={t} />
          <FieldInput
            t={t}
            field={website}
            label={t('applications.field.website')}
            hint={t('applications.hint.website')}
            type="url"
            dir="ltr"
            spellCheck={false}
            optional
          />
          <h2>{t('applications.apply.you')}</h2>
          <FieldInput t={t} field={name} label={t('applications.field.name')} autoComplete="name" own />
          <FieldInput
            t={t}
            field={post}
            label={t('applications.field.post')}
            autoComplete="organization-title"
            optional
            own
          />
          <FieldInput
            t={t}
            field={email}
            label={t('applications.field.email')}
            hint={t('applications.hint.email')}
            type="email"
            autoComplete="email"
            spellCheck={false}
            dir="ltr"
          />
          <h2>{t('applications.apply.offer_title')}</h2>
          <NotToWrite t={t} />
          <FieldTextarea
            t={t}
            field={offer}
            label={t('applications.field.offer')}
            hint={t('applications.hint.offer')}
            rows={6}
          />
        </OwnWords>
        <FieldCheckboxes
          t={t}
          field={accept}
          label={t('applications.field.conditions')}
          hint={
            <>
              {t('applications.hint.conditions')} <a href={`/${t.lang}/terms`}>{t('applications.terms')}</a>
            </>
          }
          choices={[{ value: 'yes', label: t('applications.field.accept') }]}
        />
        <Button variant="give">{t('applications.apply.act')}</Button>
      </Form>
    </div>
  );
}
