import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { EVIDENCE_KINDS } from '#app/domain/accounts/invitation.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldDate, FieldErrors, FieldInput, FieldRadios } from '#app/ui/form/fields.tsx';
import { OwnWords, type FoundInTexts } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { HatQuestions } from '../../parts/hat-questions.tsx';

type Typed = {
  name: string;
  email: string;
  post: string;
  language: string;
  organisation: string;
  role: string;
  evidenceKind: string;
  evidenceOn: string;
  evidenceReference: string;
};

type Props = {
  t: Translator;
  lastResult?: SubmissionResult | null;
  found?: FoundInTexts | undefined;
  constraint: Parameters<typeof useServerForm<Typed>>[0]['constraint'];
  roles: readonly Role[];
  organisations: readonly { value: string; label: string }[];
  /** The one whose page led here. */
  organisation?: string | undefined;
  /** Who has an account already, from their own page. */
  person?: Pick<Typed, 'name' | 'email' | 'post' | 'language'> | undefined;
};

/** Whom to ask in, to what, and for a focal point what shows their authority. */
export function InvitationForm(props: Props) {
  const { t, lastResult, found, constraint, roles, organisations } = props;
  const [form, fields] = useServerForm<Typed>({
    id: 'invitation',
    lastResult,
    defaultValue: { language: t.lang, organisation: props.organisation, ...props.person },
    constraint,
  });
  const { name, email, post, language, organisation, role } = fields;
  const evidence = [fields.evidenceKind, fields.evidenceOn, fields.evidenceReference];
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        form={form}
        fields={[name, email, post, language, organisation, role, ...evidence]}
        found={found}
      />
      <PageHeading lead={t('invitations.form.lead')}>{t('invitations.new')}</PageHeading>
      <Form method="post" noValidate>
        <OwnWords t={t} found={found} kind="form">
          <FieldInput
            t={t}
            field={name}
            label={t('accounts.field.name')}
            hint={t('invitations.form.name_hint')}
            own
          />
          <FieldInput
            t={t}
            field={email}
            label={t('accounts.field.email')}
            hint={t('invitations.form.email_hint')}
            type="email"
            spellCheck={false}
            dir="ltr"
          />
          <FieldInput t={t} field={post} label={t('accounts.field.post')} optional own />
          <FieldRadios
            t={t}
            field={language}
            label={t('accounts.field.language')}
            choices={UI_LANGUAGES.map((code) => ({
              value: code,
              label: <span lang={code}>{t(`common.language.${code}`)}</span>,
            }))}
          />
          <HatQuestions t={t} fields={fields} organisations={organisations} roles={roles} />
          <h2>{t('invitations.form.evidence')}</h2>
          <p>{t('invitations.form.evidence_text')}</p>
          <FieldRadios
            t={t}
            field={fields.evidenceKind}
            label={t('invitations.form.evidence_kind')}
            choices={EVIDENCE_KINDS.map((kind) => ({
              value: kind,
              label: t(`invitations.evidence.${kind}`),
            }))}
          />
          <FieldDate
            t={t}
            field={fields.evidenceOn}
            label={t('invitations.form.evidence_on')}
            hint={t('invitations.form.evidence_on_hint')}
          />
          <FieldInput
            t={t}
            field={fields.evidenceReference}
            label={t('invitations.form.evidence_reference')}
            hint={t('invitations.form.evidence_reference_hint')}
            own
          />
        </OwnWords>
        <Button>{t('invitations.form.act')}</Button>
      </Form>
    </div>
  );
}
