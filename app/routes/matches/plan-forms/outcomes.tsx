import type { Translator } from '#app/i18n/translate.ts';
import { FieldDate, FieldInput, FieldSelect, FieldTextarea } from '#app/ui/form/fields.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import type { PlanFields, PlanFormProps } from './plan-form-props.ts';

type Row = ReturnType<PlanFields['outcomes']['getFieldList']>[number];

/** Measurable results, each with the result of the need that it covers. */
export function OutcomesForm({ t, fields, results }: PlanFormProps) {
  return (
    <>
      <p>{t('plans.outcome.remove_hint')}</p>
      {fields.outcomes.getFieldList().map((row, index) => (
        <OutcomeRow key={row.key ?? index} t={t} row={row} number={index + 1} results={results} />
      ))}
    </>
  );
}

const LONGEST_OPTION = 90;

function OutcomeRow({
  t,
  row,
  number,
  results,
}: {
  t: Translator;
  row: Row;
  number: number;
  results: readonly string[];
}) {
  const outcome = row.getFieldset();
  return (
    <Fieldset legend={t('plans.outcome', { number: t.number(number) })} size="m">
      <FieldTextarea t={t} field={outcome.statement} label={t('plans.outcome.statement')} rows={3} />
      <FieldInput t={t} field={outcome.indicator} label={t('plans.outcome.indicator')} own />
      <FieldInput t={t} field={outcome.baseline} label={t('plans.outcome.baseline')} optional own />
      <FieldInput t={t} field={outcome.target} label={t('plans.outcome.target')} own />
      <FieldDate t={t} field={outcome.by} label={t('plans.outcome.by')} />
      {results.length > 0 && (
        <FieldSelect
          t={t}
          field={outcome.needOutcome}
          label={t('plans.outcome.covers')}
          hint={number === 1 ? t('plans.outcome.covers_hint') : undefined}
          placeholder={t('plans.outcome.covers_none')}
          options={results.map((statement, index) => ({
            value: String(index),
            label: statement.length > LONGEST_OPTION ? `${statement.slice(0, LONGEST_OPTION)}…` : statement,
          }))}
        />
      )}
    </Fieldset>
  );
}
