import type { FieldMetadata } from '@conform-to/react';
import { ANNEX_FIELDS, PARTNERS, STAGES, type PlanPart } from '#app/domain/matches/plan/plan.ts';
import type { PlanAnswers } from '#app/forms/plan-answers.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Field } from '#app/ui/form/field.ts';

export type PlanFields = {
  [Name in keyof PlanAnswers]-?: FieldMetadata<PlanAnswers[Name], PlanAnswers>;
};

export type PlanFormProps = {
  t: Translator;
  fields: PlanFields;
  /** The need's expected results, as a partner reads them. */
  results: readonly string[];
};

/** Every box that may be wrong, in the order of the page: conform's fieldsets cannot be listed, so they are named. */
export function fieldsOf(part: PlanPart, fields: PlanFields): Field[] {
  switch (part) {
    case 'outcomes':
      return fields.outcomes.getFieldList().flatMap((row): Field[] => {
        const { statement, indicator, baseline, target, by, needOutcome } = row.getFieldset();
        return [statement, indicator, baseline, target, by, needOutcome];
      });
    case 'milestones':
      return fields.milestones.getFieldList().flatMap((row): Field[] => {
        const { title, on } = row.getFieldset();
        return [title, on];
      });
    case 'delivery':
      return [fields.startsOn, fields.endsOn, fields.monitoring, fields.remains];
    case 'responsibilities': {
      const stages = fields.responsibilities.getFieldset();
      return STAGES.flatMap((stage) => {
        const partners = stages[stage].getFieldset();
        return PARTNERS.map((partner): Field => partners[partner]);
      });
    }
    case 'annex': {
      const annex = fields.annex.getFieldset();
      return ANNEX_FIELDS.map((name): Field => annex[name]);
    }
  }
}
