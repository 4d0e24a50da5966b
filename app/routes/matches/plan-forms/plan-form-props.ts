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

/** What the boxes that are in no row ask, by their names. */
export function wordsOf(t: Translator, part: PlanPart, fields: PlanFields): Record<string, string> {
  switch (part) {
    case 'outcomes':
    case 'milestones':
      return {};
    case 'delivery':
      return {
        [fields.startsOn.name]: t('plans.starts_on'),
        [fields.endsOn.name]: t('plans.ends_on'),
        [fields.monitoring.name]: t('plans.monitoring'),
        [fields.remains.name]: t('plans.remains'),
      };
    case 'responsibilities': {
      const stages = fields.responsibilities.getFieldset();
      return Object.fromEntries(
        STAGES.flatMap((stage) => {
          const partners = stages[stage].getFieldset();
          return PARTNERS.map((partner) => [
            partners[partner].name,
            [t(`plans.stage.${stage}`), t(`plans.partner.${partner}`)].join(t('common.comma')),
          ]);
        }),
      );
    }
    case 'annex': {
      const annex = fields.annex.getFieldset();
      return Object.fromEntries(ANNEX_FIELDS.map((name) => [annex[name].name, t(`plans.annex.${name}`)]));
    }
  }
}
