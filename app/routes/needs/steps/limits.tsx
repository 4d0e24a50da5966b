import { RED_LINES } from '#app/domain/codes/terms.ts';
import { FieldCheckboxes, FieldTextarea } from '#app/ui/form/fields.tsx';
import { KeptOutside, OwnWordsHint } from './seen-by.tsx';
import type { StepProps } from './step-props.ts';

export function LimitsStep({ t, fields, lang, seenBy, isOutside }: StepProps) {
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
      {isOutside('excludedOrganisations') ? (
        <KeptOutside t={t} field="excludedOrganisations" />
      ) : (
        <FieldTextarea
          t={t}
          field={fields.excludedOrganisations}
          label={t('needs.field.excludedOrganisations')}
          hint={<OwnWordsHint t={t}>{t('needs.hint.excludedOrganisations')}</OwnWordsHint>}
          audience={seenBy('excludedOrganisations')}
          optional
          rows={4}
          lang={lang}
        />
      )}
    </>
  );
}
