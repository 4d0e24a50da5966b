import { DATA_PLACES, RED_LINES } from '#app/domain/codes/terms.ts';
import { FieldCheckboxes, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite } from '#app/ui/form/own-words.tsx';
import { UnknownNames } from '../parts/unknown-names.tsx';
import { KeptOutside } from './seen-by.tsx';
import type { StepProps } from './step-props.ts';

export function LimitsStep({ t, fields, lang, unknown, seenBy, isOutside }: StepProps) {
  return (
    <>
      <FieldCheckboxes
        t={t}
        field={fields.redLines}
        label={t('needs.field.redLines')}
        hint={t('needs.hint.redLines')}
        audience={seenBy('redLines')}
        optional
        choices={RED_LINES.map((code) => ({
          value: code,
          label: t(`codes.red_lines.${code}`),
          hint: t(`needs.red_line.${code}`),
        }))}
      />
      <FieldRadios
        t={t}
        field={fields.dataPlace}
        label={t('needs.field.dataPlace')}
        hint={t('needs.hint.dataPlace')}
        audience={seenBy('dataPlace')}
        optional
        choices={DATA_PLACES.map((code) => ({ value: code, label: t(`codes.data_places.${code}`) }))}
      />
      {isOutside('excludedOrganisations') ? (
        <KeptOutside t={t} field="excludedOrganisations" />
      ) : (
        <>
          <NotToWrite t={t} need />
          <UnknownNames t={t} names={unknown} />
          <FieldTextarea
            t={t}
            field={fields.excludedOrganisations}
            label={t('needs.field.excludedOrganisations')}
            hint={t('needs.hint.excludedOrganisations')}
            audience={seenBy('excludedOrganisations')}
            optional
            rows={4}
            lang={lang}
          />
        </>
      )}
    </>
  );
}
