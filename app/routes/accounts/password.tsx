import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { sessionCookie } from '#app/auth/session-cookie.ts';
import { changePasswordForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { changePassword } from '#app/operations/accounts/change-password.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { goTo } from '#app/http/go-to.ts';
import { NewPasswordField } from './parts/new-password-field.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { withPassword } from './parts/password-answers.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await requireSignedIn(args);
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(t, t('accounts.change_password.title'), wasRefused(args.context)),
    back: `/${t.lang}/account`,
    email: person.email,
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const lang = requireLanguage(args.params.lang);
  const read = parseWithZod(await args.request.formData(), { schema: changePasswordForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const { current, password: next } = read.value;
  const address = args.context.clientAddress;
  const changed = await withPassword(changePassword(viewer, { current, next, address }, new Date()));
  if (changed.ok) {
    return goTo(`/${lang}/account`, {
      cookie: sessionCookie(changed.value),
      flash: 'accounts.flash.password_changed',
    });
  }
  if ('fault' in changed) {
    return refuseForm(
      args.context,
      replyWith(read, { fields: { password: `accounts.password.${changed.fault}` } }),
    );
  }
  if (changed.reason === 'wrong-credentials') {
    return refuseForm(
      args.context,
      replyWith(read, { fields: { current: 'accounts.error.not_your_password' } }),
    );
  }
  // Somebody changed it in the meantime, which ended this session.
  throw refusalResponse('not-signed-in');
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('common.account')}</BackLink>,
};

export default function ChangePassword() {
  const t = useT();
  const { email } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<{ current: string; password: string }>({
    id: 'change-password',
    lastResult: useActionData<typeof action>(),
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.current, fields.password]} form={form} />
      <PageHeading lead={t('accounts.change_password.lead')}>
        {t('accounts.change_password.title')}
      </PageHeading>
      <Form method="post" noValidate>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <FieldInput
          t={t}
          field={fields.current}
          label={t('accounts.field.current_password')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
        />
        <NewPasswordField t={t} field={fields.password} label={t('accounts.field.new_password')} />
        <Button>{t('accounts.change_password.act')}</Button>
      </Form>
    </div>
  );
}
