import type { Translator } from '#app/i18n/translate.ts';
import type { Field } from '#app/ui/form/field.ts';
import { FieldInput } from '#app/ui/form/fields.tsx';

/** A code from a telephone or from paper: browsers that can, fill it in. */
export function CodeField({
  t,
  field,
  label,
  hint,
}: {
  t: Translator;
  field: Field;
  label: string;
  hint: string;
}) {
  return (
    <FieldInput
      t={t}
      field={field}
      label={label}
      hint={hint}
      autoComplete="one-time-code"
      spellCheck={false}
      width={30}
      dir="ltr"
    />
  );
}
