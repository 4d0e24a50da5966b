import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { forgottenPasswordForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { askForNewPassword } from '#app/operations/accounts/ask-for-new-password.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { replyTyped } from './parts/answer-form.ts';

/** A lost password, by mail. The answer is the same for every address. */
export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  return { title: pageTitle(t, t('factors.forgotten.title'), wasRefused(args.context)) };
}

export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const lang = requireLanguage(args.params.lang);
  const read = parseWithZod(await args.request.formData(), { schema: forgottenPasswordForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const { clientAddress: address } = args.context;
  await askForNewPassword({ email: read.value.email, language: lang, address }, new Date());
  return goTo(`/${lang}/forgotten-password/sent`);
}

export const meta = titleOf;

export default function ForgottenPassword() {
  const t = useT();
  const [form, fields] = useServerForm<{ email: string }>({
    id: 'forgotten',
    lastResult: useActionData<typeof action>(),
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.email]} form={form} />
      <PageHeading lead={t('factors.forgotten.lead')}>{t('factors.forgotten.title')}</PageHeading>
      <Form method="post" noValidate>
        <FieldInput
          t={t}
          field={fields.email}
          label={t('accounts.field.email')}
          type="email"
          autoComplete="username"
          spellCheck={false}
          dir="ltr"
        />
        <Button>{t('factors.forgotten.act')}</Button>
      </Form>
    </div>
  );
}
