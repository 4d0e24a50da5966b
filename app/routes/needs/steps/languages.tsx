import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { FieldCheckboxes } from '#app/ui/form/fields.tsx';
import { listValue, type Field } from '#app/ui/form/field.ts';
import { Select, type Option } from '#app/ui/form/select.tsx';

type Props = {
  t: Translator;
  field: Field;
  audience: ReactNode;
  official: readonly string[];
  all: readonly Option[];
};

/** Languages people can work in: the official six as boxes, three lists for others, all under one name. */
export function Languages({ t, field, audience, official, all }: Props) {
  const others = all.filter(({ value }) => !official.includes(value));
  const chosen = listValue(field).filter((code) => code && !official.includes(code));
  return (
    <>
      <FieldCheckboxes
        t={t}
        field={field}
        label={t('needs.field.languages')}
        hint={t('needs.hint.languages')}
        audience={audience}
        choices={official.map((code) => ({ value: code, label: t.language(code) }))}
      />
      {([1, 2, 3] as const).map((number) => (
        <Select
          key={number}
          id={`${field.id}-other-${number}`}
          name={field.name}
          label={t('needs.form.other_language', { number })}
          options={others}
          placeholder={t('common.none')}
          value={chosen[number - 1]}
        />
      ))}
    </>
  );
}
