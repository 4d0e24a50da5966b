import { BENEFICIARY_LEVELS, MODES, SIZE_BANDS } from '#app/domain/codes/delivery.ts';
import { OFFICIAL_LANGUAGES } from '#app/domain/codes/languages.ts';
import { FieldCheckboxes, FieldSelect, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite } from '#app/ui/form/own-words.tsx';
import { Languages } from './languages.tsx';
import { OrderedChoice } from './ordered-choice.tsx';
import type { StepProps } from './step-props.ts';

export function HowStep({ t, fields, lang, choices, seenBy }: StepProps) {
  return (
    <>
      <OrderedChoice
        t={t}
        field={fields.modes}
        label={`${t('needs.field.modes')} (${t('common.optional')})`}
        hint={t('needs.hint.modes')}
        audience={seenBy('modes')}
        places={([1, 2, 3, 4] as const).map((place) => t(`needs.place.${place}`))}
        options={MODES.map((code) => ({ value: code, label: t(`codes.modes.${code}`) }))}
      />
      <Languages
        t={t}
        field={fields.languages}
        audience={seenBy('languages')}
        official={OFFICIAL_LANGUAGES}
        all={choices.languages}
      />
      <FieldCheckboxes
        t={t}
        field={fields.beneficiaries}
        label={t('needs.field.beneficiaries')}
        audience={seenBy('beneficiaries')}
        optional
        choices={BENEFICIARY_LEVELS.map((code) => ({ value: code, label: t(`codes.beneficiaries.${code}`) }))}
      />
      <FieldSelect
        t={t}
        field={fields.sizeBand}
        label={t('needs.field.sizeBand')}
        hint={t('needs.hint.sizeBand')}
        audience={seenBy('sizeBand')}
        optional
        options={SIZE_BANDS.map((code) => ({ value: code, label: t(`codes.sizes.${code}`) }))}
        placeholder={t('common.not_stated')}
      />
      <NotToWrite t={t} need />
      <FieldTextarea
        t={t}
        field={fields.technologyBarrier}
        label={t('needs.field.technologyBarrier')}
        hint={t('needs.hint.technologyBarrier')}
        audience={seenBy('technologyBarrier')}
        optional
        rows={3}
        lang={lang}
      />
      {choices.hubs.length > 0 && (
        <FieldCheckboxes
          t={t}
          field={fields.hubIds}
          label={t('needs.field.hubIds')}
          hint={t('needs.hint.hubIds')}
          audience={seenBy('hubIds')}
          optional
          choices={choices.hubs}
        />
      )}
    </>
  );
}
