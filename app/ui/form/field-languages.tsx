import { DELIVERY_LANGUAGES, OFFICIAL_LANGUAGES } from '#app/domain/codes/languages.ts';
import { listValue } from './field.ts';
import type { FieldProps } from './field.ts';
import { FieldCheckboxes } from './fields.tsx';
import { Select } from './select.tsx';

const OFFICIAL: readonly string[] = OFFICIAL_LANGUAGES;
const OTHERS_ASKED = 3;

/** Languages somebody works in: the official six as boxes and lists for others, all under one name. */
export function FieldLanguages(props: FieldProps) {
  const { t, field } = props;
  const chosen = listValue(field).filter((code) => code && !OFFICIAL.includes(code));
  const order = new Intl.Collator(t.lang);
  const others = DELIVERY_LANGUAGES.filter((code) => !OFFICIAL.includes(code))
    .map((code) => ({ value: code, label: t.language(code) }))
    .sort((a, b) => order.compare(a.label, b.label));
  return (
    <>
      <FieldCheckboxes
        {...props}
        choices={OFFICIAL.map((code) => ({ value: code, label: t.language(code) }))}
        small
      />
      {Array.from({ length: Math.max(OTHERS_ASKED, chosen.length) }, (_, index) => (
        <Select
          key={index}
          id={`${field.id}-other-${index + 1}`}
          name={field.name}
          label={t('organisations.field.other_language', { number: index + 1 })}
          options={others}
          placeholder={t('common.none')}
          value={chosen[index]}
        />
      ))}
    </>
  );
}
