import { PARTNERS, STAGES } from '#app/domain/matches/plan/plan.ts';
import { FieldTextarea } from '#app/ui/form/fields.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import type { PlanFormProps } from './plan-form-props.ts';

/** Who does what (PA2): a few words by stage and partner. */
export function ResponsibilitiesForm({ t, fields }: PlanFormProps) {
  const stages = fields.responsibilities.getFieldset();
  return (
    <>
      {STAGES.map((stage) => {
        const partners = stages[stage].getFieldset();
        return (
          <Fieldset key={stage} legend={t(`plans.stage.${stage}`)} size="m">
            {PARTNERS.map((partner) => (
              <FieldTextarea
                key={partner}
                t={t}
                field={partners[partner]}
                label={t(`plans.partner.${partner}`)}
                optional={partner !== 'recipient'}
                rows={2}
              />
            ))}
          </Fieldset>
        );
      })}
    </>
  );
}
