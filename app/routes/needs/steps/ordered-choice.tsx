import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { listValue, errorText, type Field } from '#app/ui/form/field.ts';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { Preamble } from '#app/ui/form/form-group.tsx';
import { describedBy } from '#app/ui/form/question.ts';
import { Select, type Option, type OptionGroup } from '#app/ui/form/select.tsx';

type Props = {
  t: Translator;
  field: Field;
  label: string;
  hint?: ReactNode;
  audience?: ReactNode;
  /** One list a place: "First", "Second", … */
  places: readonly string[];
  options: readonly (Option | OptionGroup)[];
  /** What is chosen now, when it is not all the field holds. */
  chosen?: readonly string[];
};

/** Several choices in order of importance: as many lists under one name, the order of the lists is the order meant. */
export function OrderedChoice({ t, field, label, hint, audience, places, options, chosen }: Props) {
  const question = {
    id: field.id,
    name: field.name,
    label,
    hint,
    audience,
    error: errorText(t, field.errors?.[0]),
    errorPrefix: t('common.error_prefix'),
  };
  const values = (chosen ?? listValue(field)).filter(Boolean);
  return (
    <div className={question.error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <Fieldset legend={label} describedBy={describedBy(question)}>
        <Preamble question={question} />
        {places.map((place, index) => (
          <Select
            key={place}
            // The first carries the bare id, so that a link to the question reaches it.
            id={index === 0 ? field.id : `${field.id}-${index + 1}`}
            name={field.name}
            label={place}
            options={options}
            placeholder={index === 0 ? t('common.choose') : t('needs.form.no_more')}
            value={values[index]}
          />
        ))}
      </Fieldset>
    </div>
  );
}
