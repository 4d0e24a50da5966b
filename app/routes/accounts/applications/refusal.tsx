import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { REFUSAL_CODES } from '#app/domain/accounts/application.ts';
import { refusalForm } from '#app/forms/applications.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { refuseApplication } from '#app/operations/accounts/applications/refuse-application.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { applicationWay } from './parts/application-way.tsx';
import { AnsweredAlready } from './parts/answered-already.tsx';
import { answeredAlready, requireApplication } from './parts/require-application.ts';

/** Does not accredit: a coded reason, and a neutral text for the applicant alone. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const { application } = await requireApplication(by, args.params.id);
  const heading = t('applications.refuse.title');
  return {
    title: pageTitle(t, `${heading} – ${application.organisation}`, wasRefused(args.context)),
    heading,
    base: `/${t.lang}/applications/${application.id}`,
    name: application.organisation,
    answered: answeredAlready(t, application),
    constraint: getZodConstraint(refusalForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'applications/refusalForm', form);
  const read = parseWithZod(form, { schema: refusalForm });
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), found });
  const refused = await refuseApplication(by, { id, ...read.value }, new Date());
  if (refused.ok) return goTo(`/${t.lang}/applications/${id}`, { flash: 'applications.flash.refused' });
  if (refused.reason !== 'not-now') throw refusalResponse(refused.reason);
  return refuseForm(args.context, { result: read.reply(), found }, 409);
}

export const meta = titleOf;
export const handle = applicationWay;

export default function RefuseApplication() {
  const t = useT();
  const { heading, base, name, answered, constraint } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ code: string; text: string }>({
    id: 'refusal',
    lastResult: sent?.result,
    constraint,
  });
  if (answered)
    return (
      <div className="tws-reading">
        <PageHeading over={<bdi>{name}</bdi>}>{heading}</PageHeading>
        <AnsweredAlready t={t} base={base} answered={answered} />
      </div>
    );
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.code, fields.text]} found={sent?.found} />
      <PageHeading over={<bdi>{name}</bdi>} lead={t('applications.refuse.lead')}>
        {heading}
      </PageHeading>
      <Form method="post" noValidate>
        <OwnWords t={t} found={sent?.found} kind="form">
          <FieldRadios
            t={t}
            field={fields.code}
            label={t('applications.refuse.code')}
            choices={REFUSAL_CODES.map((code) => ({ value: code, label: t(`applications.refusal.${code}`) }))}
          />
          <NotToWrite t={t} />
          <FieldTextarea
            t={t}
            field={fields.text}
            label={t('applications.refuse.text')}
            hint={t('applications.refuse.text_hint')}
          />
        </OwnWords>
        <Button variant="warning">{t('applications.refuse.act')}</Button>
      </Form>
    </div>
  );
}
