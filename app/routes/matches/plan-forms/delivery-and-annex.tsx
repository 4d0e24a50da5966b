import { ANNEX_FIELDS } from '#app/domain/matches/plan/plan.ts';
import { FieldDate, FieldInput, FieldTextarea } from '#app/ui/form/fields.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import type { PlanFormProps } from './plan-form-props.ts';

export function MilestonesForm({ t, fields }: PlanFormProps) {
  return (
    <>
      {fields.milestones.getFieldList().map((row, index) => {
        const { title, on } = row.getFieldset();
        return (
          <Fieldset
            key={row.key ?? index}
            legend={t('plans.milestone', { number: t.number(index + 1) })}
            size="s"
          >
            <FieldInput t={t} field={title} label={t('plans.milestone.title')} own />
            <FieldDate t={t} field={on} label={t('plans.milestone.on')} labelSize="s" />
          </Fieldset>
        );
      })}
    </>
  );
}

export function DeliveryForm({ t, fields }: PlanFormProps) {
  return (
    <>
      <FieldDate t={t} field={fields.startsOn} label={t('plans.starts_on')} />
      <FieldDate t={t} field={fields.endsOn} label={t('plans.ends_on')} />
      <FieldTextarea
        t={t}
        field={fields.monitoring}
        label={t('plans.monitoring')}
        hint={t('plans.monitoring_hint')}
        rows={5}
      />
      <FieldTextarea
        t={t}
        field={fields.remains}
        label={t('plans.remains')}
        hint={t('plans.remains_hint')}
        rows={5}
      />
    </>
  );
}

export function AnnexForm({ t, fields }: PlanFormProps) {
  const annex = fields.annex.getFieldset();
  return (
    <>
      {ANNEX_FIELDS.map((name) => (
        <FieldTextarea
          key={name}
          t={t}
          field={annex[name]}
          label={t(`plans.annex.${name}`)}
          hint={t(`plans.annex.${name}_hint`)}
          rows={4}
        />
      ))}
    </>
  );
}
