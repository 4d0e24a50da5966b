import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button, ButtonLink } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { NewPasswordField } from '../../parts/new-password-field.tsx';

export type ShownInvited = {
  address: string;
  signIn: string;
  inviter: string;
  name: string;
  email: string;
  role: Role;
  organisation: string;
  until: string;
  /** The organisation's own sign-in can be linked in the next step. */
  mayLink: boolean;
  /** `new` makes an account; who has one signs in (`known`), as themselves (`other`), and accepts (`add`). */
  way: 'new' | 'known' | 'other' | 'add';
  viewer: string;
};

type Props = { t: Translator; heading: string; invited: ShownInvited; lastResult?: SubmissionResult | null };

/** Who invites whom to what, before anything is used up; then the one thing to do. */
export function InvitedPage({ t, heading, invited, lastResult }: Props) {
  const [form, fields] = useServerForm<{ name: string; password: string }>({
    id: 'accept',
    lastResult,
    defaultValue: { name: invited.name },
  });
  const { inviter, email, role, organisation, until, way } = invited;
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.name, fields.password]} />
      <PageHeading lead={t('invitations.invited.lead', { inviter })}>{heading}</PageHeading>
      <Facts
        facts={[
          { term: t('accounts.arrive.by'), value: <OwnText text={inviter} as="span" /> },
          {
            term: t('invitations.invited.as', { role: t(`codes.roles.${role}`) }),
            value: <OwnText text={organisation} as="span" />,
          },
          { term: t('accounts.field.email'), value: <bdi dir="ltr">{email}</bdi> },
          { term: t('invitations.invited.until'), value: until },
        ]}
      />
      {way === 'new' && (
        <Form method="post" noValidate>
          <p>{t('invitations.invited.new_lead')}</p>
          {invited.mayLink && <p>{t('invitations.invited.link_next')}</p>}
          {/* For password managers, which keep an address with the password. */}
          <input type="hidden" name="username" autoComplete="username" value={email} />
          <FieldInput
            t={t}
            field={fields.name}
            label={t('accounts.field.name')}
            hint={t('accounts.hint.name')}
            autoComplete="name"
            own
          />
          <NewPasswordField t={t} field={fields.password} label={t('accounts.field.new_password')} />
          <Button>{t('invitations.invited.act')}</Button>
        </Form>
      )}
      {way === 'known' && (
        <>
          <p>{t('invitations.invited.known')}</p>
          <ButtonLink href={invited.signIn}>{t('invitations.invited.sign_in')}</ButtonLink>
        </>
      )}
      {way === 'other' && <p>{t('invitations.invited.other', { email })}</p>}
      {way === 'add' && (
        <Act
          id="accept"
          action={invited.address}
          label={t('invitations.invited.add_act')}
          consequence={t('invitations.invited.add', { name: invited.viewer })}
        />
      )}
    </div>
  );
}
