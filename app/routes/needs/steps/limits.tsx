import { RED_LINES } from '#app/domain/codes/terms.ts';
import { FieldCheckboxes, FieldTextarea } from '#app/ui/form/fields.tsx';
import { OwnWordsHint, SeenBy } from './seen-by.tsx';
import type { StepProps } from './step-props.ts';

export function LimitsStep({ t, fields, lang }: StepProps) {
  return (
    <>
      <FieldCheckboxes
        t={t}
        field={fields.redLines}
        label={t('needs.field.redLines')}
        hint={t('needs.hint.redLines')}
        audience={<SeenBy t={t} field="redLines" />}
        optional
        choices={RED_LINES.map((code) => ({
          value: code,
          label: t(`codes.red_lines.${code}`),
          hint: t(`needs.red_line.${code}`),
        }))}
      />
      <FieldTextarea
        t={t}
        field={fields.excludedOrganisations}
        label={t('needs.field.excludedOrganisations')}
        hint={<OwnWordsHint t={t}>{t('needs.hint.excludedOrganisations')}</OwnWordsHint>}
        audience={<SeenBy t={t} field="excludedOrganisations" />}
        optional
        rows={4}
        lang={lang}
      />
    </>
  );
}
