import { GENDER_MARKERS } from '#app/domain/codes/delivery.ts';
import { PAID_AFTER } from '#app/domain/codes/terms.ts';
import { FieldCheckboxes, FieldInput, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { Hint } from '#app/ui/form/hint.tsx';
import { NotToWrite } from '#app/ui/form/own-words.tsx';
import type { StepFieldsProps } from './step-fields.ts';

export function PrinciplesFields({ t, field, offer }: StepFieldsProps) {
  const lang = offer.textLanguage;
  return (
    <>
      <NotToWrite t={t} />
      <FieldTextarea
        t={t}
        field={field('exitPlan')}
        label={t('offers.field.exitPlan')}
        labelSize="s"
        hint={t('offers.hint.exitPlan')}
        lang={lang}
      />
      <Fieldset legend={t('offers.field.runningCosts')} size="s" describedBy="running-costs-hint">
        <Hint id="running-costs-hint">{t('offers.hint.runningCosts')}</Hint>
        {([1, 2, 3] as const).map((number) => (
          <FieldInput
            key={number}
            t={t}
            field={field(`cost${number}`)}
            label={t('offers.running_costs.year', { number })}
            inputMode="numeric"
            width={10}
            suffix="USD"
            optional
          />
        ))}
      </Fieldset>
      <FieldRadios
        t={t}
        field={field('paidAfter')}
        label={t('offers.field.paidAfter')}
        choices={PAID_AFTER.map((code) => ({ value: code, label: t(`codes.paid_after.${code}`) }))}
        optional
      />
      <FieldInput
        t={t}
        field={field('localCounterpart')}
        label={t('offers.field.localCounterpart')}
        hint={t('offers.hint.localCounterpart')}
        own
        lang={lang}
        optional
      />
      <FieldInput
        t={t}
        field={field('followUpMonths')}
        label={t('offers.field.followUpMonths')}
        hint={t('offers.hint.followUpMonths')}
        inputMode="numeric"
        width={3}
        optional
      />
      <FieldInput
        t={t}
        field={field('largerProgramme')}
        label={t('offers.field.largerProgramme')}
        hint={t('offers.hint.largerProgramme')}
        own
        lang={lang}
        optional
      />
      <FieldTextarea
        t={t}
        field={field('evidence')}
        label={t('offers.field.evidence')}
        hint={t('offers.hint.evidence')}
        rows={3}
        lang={lang}
        optional
      />
      <FieldRadios
        t={t}
        field={field('genderMarker')}
        label={t('offers.field.genderMarker')}
        hint={t('offers.hint.genderMarker')}
        choices={GENDER_MARKERS.map((marker) => ({
          value: String(marker),
          label: t(`codes.gender.${marker}`),
        }))}
        optional
      />
      <FieldInput
        t={t}
        field={field('womenTarget')}
        label={t('offers.field.womenTarget')}
        hint={t('offers.hint.womenTarget')}
        inputMode="numeric"
        width={3}
        suffix="%"
        optional
      />
      <FieldTextarea
        t={t}
        field={field('accessibility')}
        label={t('offers.field.accessibility')}
        hint={t('offers.hint.accessibility')}
        rows={3}
        lang={lang}
        optional
      />
      <FieldCheckboxes
        t={t}
        field={field('dualUse')}
        label={t('offers.field.dualUse')}
        labelSize="s"
        hint={t('offers.hint.dualUse')}
        choices={[{ value: 'yes', label: t('offers.dual_use.yes') }]}
      />
      <FieldTextarea
        t={t}
        field={field('safeguards')}
        label={t('offers.field.safeguards')}
        hint={t('offers.hint.safeguards')}
        rows={3}
        lang={lang}
        optional
      />
      <h2>{t('offers.declaration.title')}</h2>
      <p>{offer.technology ? t('offers.declaration.needed') : t('offers.declaration.not_needed')}</p>
      <FieldTextarea
        t={t}
        field={field('declaration')}
        label={t('offers.field.declaration')}
        hint={t('offers.hint.declaration')}
        lang={lang}
        optional={!offer.technology}
      />
      <FieldTextarea
        t={t}
        field={field('declarationLimits')}
        label={t('offers.field.declarationLimits')}
        hint={t('offers.hint.declarationLimits')}
        rows={3}
        lang={lang}
        optional
      />
    </>
  );
}
