import type { Translator } from '#app/i18n/translate.ts';
import { PASSWORD_LENGTH } from '#app/domain/accounts/password.ts';
import type { Field } from '#app/ui/form/field.ts';
import { FieldInput } from '#app/ui/form/fields.tsx';

/** A new password, with everything that will be asked of it said before. */
export function NewPasswordField({ t, field, label }: { t: Translator; field: Field; label: string }) {
  return (
    <FieldInput
      t={t}
      field={field}
      label={label}
      hint={t('accounts.new_password.hint', { count: PASSWORD_LENGTH.least })}
      type="password"
      autoComplete="new-password"
      dir="ltr"
    />
  );
}
