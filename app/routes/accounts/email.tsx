import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { CONFIRM_HOURS, UNDO_HOURS } from '#app/domain/accounts/email-change.ts';
import { emailForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { askToChangeEmail } from '#app/operations/accounts/change-email.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { replyTyped } from './parts/answer-form.ts';

/** Another address for the account: it is asked first, and the old one can undo it. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  requireRecentConfirmation(args, viewer, new Date());
  const t = translator(requireLanguage(args.params.lang));
  return { title: pageTitle(t, t('email.title'), wasRefused(args.context)), email: viewer.person.email };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const now = new Date();
  requireRecentConfirmation(args, viewer, now);
  const read = parseWithZod(await args.request.formData(), { schema: emailForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  await askToChangeEmail(viewer, read.value.email, now);
  return goTo(`/${requireLanguage(args.params.lang)}/account`, { flash: 'email.flash.asked' });
}

export const meta = titleOf;

export default function Email() {
  const t = useT();
  const { email } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<{ email: string }>({
    id: 'email',
    lastResult: useActionData<typeof action>(),
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.email]} form={form} />
      <PageHeading lead={t('email.lead', { confirm: CONFIRM_HOURS, undo: UNDO_HOURS })}>
        {t('email.title')}
      </PageHeading>
      <Facts facts={[{ term: t('email.now'), value: <bdi dir="ltr">{email}</bdi> }]} />
      <Form method="post" noValidate>
        <FieldInput
          t={t}
          field={fields.email}
          label={t('email.new')}
          type="email"
          autoComplete="email"
          spellCheck={false}
          dir="ltr"
        />
        <Button>{t('email.act')}</Button>
      </Form>
    </div>
  );
}
