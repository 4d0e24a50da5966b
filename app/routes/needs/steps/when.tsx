import { URGENCIES } from '#app/domain/codes/delivery.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { FieldDate, FieldInput, FieldRadios } from '#app/ui/form/fields.tsx';
import type { StepProps } from './step-props.ts';

export function WhenStep({ t, fields, seenBy }: StepProps) {
  return (
    <>
      <InsetText>{t('needs.form.no_emergency')}</InsetText>
      {(['startAfter', 'startBefore'] as const).map((name) => (
        <FieldDate
          key={name}
          t={t}
          field={fields[name]}
          label={t(`needs.field.${name}`)}
          hint={t(`needs.hint.${name}`)}
          audience={seenBy(name)}
          optional
        />
      ))}
      <FieldInput
        t={t}
        field={fields.durationWeeks}
        label={t('needs.field.durationWeeks')}
        hint={t('needs.hint.durationWeeks')}
        audience={seenBy('durationWeeks')}
        optional
        width={3}
        inputMode="numeric"
        dir="ltr"
      />
      <FieldRadios
        t={t}
        field={fields.urgency}
        label={t('needs.field.urgency')}
        audience={seenBy('urgency')}
        optional
        choices={URGENCIES.map((code) => ({ value: code, label: t(`codes.urgencies.${code}`) }))}
      />
      <FieldRadios
        t={t}
        field={fields.priority}
        label={t('needs.field.priority')}
        hint={t('needs.hint.priority')}
        audience={seenBy('priority')}
        optional
        choices={([1, 2, 3, 4, 5] as const).map((rank) => ({
          value: String(rank),
          label: t(`needs.priority.${rank}`),
        }))}
      />
    </>
  );
}
