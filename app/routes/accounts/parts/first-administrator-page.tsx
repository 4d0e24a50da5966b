import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { NewPasswordField } from './new-password-field.tsx';

type Typed = { name: string; email: string; organisation: string; password: string };
type Props = { t: Translator; heading: string; lastResult?: SubmissionResult | null };

/** The very first page of an installation: who administrates it, and for which United Nations entity. */
export function FirstAdministratorPage({ t, heading, lastResult }: Props) {
  const [form, fields] = useServerForm<Typed>({ id: 'first', lastResult });
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        fields={[fields.organisation, fields.name, fields.email, fields.password]}
        form={form}
      />
      <PageHeading lead={t('accounts.arrive.first-administrator.lead')}>{heading}</PageHeading>
      <Form method="post" noValidate>
        <FieldInput
          t={t}
          field={fields.organisation}
          label={t('accounts.field.un_entity')}
          hint={t('accounts.hint.un_entity')}
          autoComplete="organization"
          own
        />
        <FieldInput t={t} field={fields.name} label={t('accounts.field.name')} autoComplete="name" own />
        <FieldInput
          t={t}
          field={fields.email}
          label={t('accounts.field.email')}
          type="email"
          autoComplete="username"
          spellCheck={false}
          dir="ltr"
        />
        <NewPasswordField t={t} field={fields.password} label={t('accounts.field.new_password')} />
        <Button>{t('accounts.arrive.first-administrator.act')}</Button>
      </Form>
    </div>
  );
}
