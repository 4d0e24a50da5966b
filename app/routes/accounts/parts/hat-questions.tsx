import type { Role } from '#app/domain/accounts/role.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Field } from '#app/ui/form/field.ts';
import { FieldRadios, FieldSelect } from '#app/ui/form/fields.tsx';

type Props = {
  t: Translator;
  fields: Record<'organisation' | 'role', Field>;
  organisations: readonly { value: string; label: string }[];
  /** Those that may be given here. */
  roles: readonly Role[];
};

/** Which role in which organisation. */
export function HatQuestions({ t, fields, organisations, roles }: Props) {
  return (
    <>
      <FieldSelect
        t={t}
        field={fields.organisation}
        label={t('administration.field.organisation')}
        options={organisations}
      />
      <FieldRadios
        t={t}
        field={fields.role}
        label={t('administration.field.role')}
        hint={t('administration.hint.role')}
        choices={roles.map((role) => ({
          value: role,
          label: t(`codes.roles.${role}`),
          hint: t(`accounts.hat.can.${role}`),
        }))}
      />
    </>
  );
}
