import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { sessionCookie } from '#app/auth/session-cookie.ts';
import { recoverForm } from '#app/forms/recoveries.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findRecoveryOf, recover } from '#app/operations/accounts/recoveries/recover.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { replyTyped, replyWith } from '../parts/answer-form.ts';
import { NewPasswordField } from '../parts/new-password-field.tsx';
import { withPassword } from '../parts/password-answers.ts';

/** The link with which somebody comes back: looking changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const recovery = await findRecoveryOf(args.params.token, new Date());
  const heading = t(recovery ? 'recoveries.recover.title' : 'recoveries.recover.gone');
  const person = recovery && { name: recovery.person.name, email: recovery.person.email };
  const page = { title: pageTitle(t, heading, wasRefused(args.context)), heading, person };
  return data(page, { status: recovery ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const lang = requireLanguage(args.params.lang);
  const now = new Date();
  const token = args.params.token ?? '';
  // The loader says that there is nothing here.
  if (!(await findRecoveryOf(token, now))) return data(null, { status: 404 });
  const read = parseWithZod(await args.request.formData(), { schema: recoverForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const userAgent = args.request.headers.get('User-Agent') ?? '';
  const back = await withPassword(recover({ token, userAgent, ...read.value }, now));
  if (back.ok) {
    const cookie = sessionCookie(back.value.token);
    return goTo(`/${lang}/account`, { cookie, flash: 'recoveries.flash.back' });
  }
  if (!('fault' in back)) return data(null, { status: 404 });
  const fault = `accounts.password.${back.fault}`;
  return refuseForm(args.context, replyWith(read, { fields: { password: fault } }));
}

export const meta = titleOf;

export default function Recover() {
  const t = useT();
  const { heading, person } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<{ password: string }>({
    id: 'recover',
    lastResult: useActionData<typeof action>(),
  });
  if (!person) {
    return (
      <div className="tws-reading">
        <PageHeading>{heading}</PageHeading>
        <p>{t('recoveries.recover.gone_text')}</p>
      </div>
    );
  }
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.password]} />
      <PageHeading lead={t('recoveries.recover.lead')}>{heading}</PageHeading>
      <Facts
        facts={[
          { term: t('accounts.field.name'), value: <OwnText text={person.name} as="span" /> },
          { term: t('accounts.field.email'), value: <bdi dir="ltr">{person.email}</bdi> },
        ]}
      />
      <Form method="post" noValidate>
        {/* For password managers, which keep an address with the password. */}
        <input type="hidden" name="username" autoComplete="username" value={person.email} />
        <NewPasswordField t={t} field={fields.password} label={t('accounts.field.new_password')} />
        <Button>{t('recoveries.recover.act')}</Button>
      </Form>
    </div>
  );
}
