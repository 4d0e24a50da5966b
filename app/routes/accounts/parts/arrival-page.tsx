import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { NewPasswordField } from './new-password-field.tsx';

export type ShownArrival = {
  purpose: 'arrival' | 'password';
  name: string;
  email: string;
  invitedBy?: string;
  hats: readonly { role: Role; organisation: string }[];
};

type Props = { t: Translator; heading: string; arrival: ShownArrival; lastResult?: SubmissionResult | null };

/** For somebody an administrator added, or whose password is lost: who invites them to what, and a password to choose. */
export function ArrivalPage({ t, heading, arrival, lastResult }: Props) {
  const [form, fields] = useServerForm<{ name: string; password: string }>({
    id: 'arrive',
    lastResult,
    defaultValue: { name: arrival.name },
  });
  const asksName = arrival.purpose === 'arrival';
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[...(asksName ? [fields.name] : []), fields.password]} form={form} />
      <PageHeading lead={t(`accounts.arrive.${arrival.purpose}.lead`)}>{heading}</PageHeading>
      <Facts
        facts={[
          ...(arrival.invitedBy
            ? [
                {
                  term: t(asksName ? 'accounts.arrive.by' : 'accounts.arrive.link_by'),
                  value: <OwnText text={arrival.invitedBy} as="span" />,
                },
              ]
            : []),
          { term: t('accounts.field.email'), value: <bdi dir="ltr">{arrival.email}</bdi> },
          ...arrival.hats.map(({ role, organisation }) => ({
            term: t(`codes.roles.${role}`),
            value: <OwnText text={organisation} as="span" />,
          })),
        ]}
      />
      <Form method="post" noValidate>
        {/* For password managers, which keep an address with the password. */}
        <input type="hidden" name="username" autoComplete="username" value={arrival.email} />
        {asksName && (
          <FieldInput
            t={t}
            field={fields.name}
            label={t('accounts.field.name')}
            hint={t('accounts.hint.name')}
            autoComplete="name"
            own
          />
        )}
        <NewPasswordField t={t} field={fields.password} label={t('accounts.field.new_password')} />
        <Button>{t(`accounts.arrive.${arrival.purpose}.act`)}</Button>
      </Form>
    </div>
  );
}
