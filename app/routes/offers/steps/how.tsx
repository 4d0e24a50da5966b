import { BENEFICIARY_LEVELS, COOPERATION, MODES } from '#app/domain/codes/delivery.ts';
import { OFFICIAL_LANGUAGES } from '#app/domain/codes/languages.ts';
import { OTHER_LANGUAGES_ASKED } from '#app/forms/offers/how.ts';
import { listValue } from '#app/ui/form/field.ts';
import { FieldCheckboxes } from '#app/ui/form/fields.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { Select } from '#app/ui/form/select.tsx';
import type { StepFieldsProps } from './step-fields.ts';

export function HowFields({ t, field, choices }: StepFieldsProps) {
  const others = field('otherLanguages');
  const chosen = listValue(others);
  const official: readonly string[] = OFFICIAL_LANGUAGES;
  return (
    <>
      <FieldCheckboxes
        t={t}
        field={field('modes')}
        label={t('offers.field.modes')}
        labelSize="s"
        hint={t('offers.hint.modes')}
        choices={MODES.map((mode) => ({ value: mode, label: t(`codes.modes.${mode}`) }))}
      />
      <FieldCheckboxes
        t={t}
        field={field('languages')}
        label={t('offers.field.languages')}
        labelSize="s"
        hint={t('offers.hint.languages')}
        choices={choices.languages.filter(({ value }) => official.includes(value))}
      />
      <Fieldset legend={t('offers.languages.others')}>
        {Array.from({ length: Math.max(OTHER_LANGUAGES_ASKED, chosen.length) }, (_, index) => (
          <Select
            key={index}
            id={index === 0 ? others.id : `${others.id}-${index + 1}`}
            name={others.name}
            label={t('offers.languages.nth', { number: index + 1 })}
            options={choices.languages.filter(({ value }) => !official.includes(value))}
            placeholder={t('common.none')}
            value={chosen[index]}
          />
        ))}
      </Fieldset>
      <FieldCheckboxes
        t={t}
        field={field('interpretation')}
        label={t('offers.field.interpretation')}
        labelSize="s"
        choices={[{ value: 'yes', label: t('offers.interpretation.yes') }]}
      />
      <FieldCheckboxes
        t={t}
        field={field('cooperation')}
        label={t('offers.field.cooperation')}
        labelSize="s"
        hint={t('offers.hint.cooperation')}
        choices={COOPERATION.map((kind) => ({ value: kind, label: t(`codes.cooperation.${kind}`) }))}
        optional
      />
      <FieldCheckboxes
        t={t}
        field={field('beneficiaries')}
        label={t('offers.field.beneficiaries')}
        labelSize="s"
        choices={BENEFICIARY_LEVELS.map((level) => ({
          value: level,
          label: t(`codes.beneficiaries.${level}`),
        }))}
        optional
      />
    </>
  );
}
