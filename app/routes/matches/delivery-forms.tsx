import type { FieldMetadata } from '@conform-to/react';
import type { ReactElement } from 'react';
import {
  PROGRESS,
  REMAINDERS,
  REMAINS,
  RESULTS,
  type ReportAction,
} from '#app/domain/matches/delivery/report.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import type { Field } from '#app/ui/form/field.ts';
import { FieldCheckboxes, FieldDate, FieldInput, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { Hint } from '#app/ui/form/hint.tsx';
import { NotToWrite } from '#app/ui/form/own-words.tsx';

/** Every answer of every act, as text; each act asks for some of them. */
export type DeliveryAnswers = {
  happenedOn: string;
  state: string;
  text: string;
  milestones: { on: string }[];
  results: { reached: string }[];
  remainder: string;
  shared: string;
  months: string;
  women: string;
  men: string;
  unsaid: string;
  nobody: string;
};
export type DeliveryFields = {
  [Name in keyof DeliveryAnswers]-?: FieldMetadata<DeliveryAnswers[Name], DeliveryAnswers>;
};
export type DeliveryFormProps = {
  t: Translator;
  fields: DeliveryFields;
  milestones: readonly string[];
  outcomes: readonly { statement: string; indicator: string; target: string }[];
  months: string;
  /** The first day that the act can be of, in words. */
  firstDay?: string | undefined;
  /** What a State wrote that is missing, for the broker who reads it. */
  missing?: string | undefined;
};

type Question = (props: DeliveryFormProps) => ReactElement | null;

const days =
  (hint: 'deliveries.reached_on_hint' | 'deliveries.reached_on_last'): Question =>
  ({ t, fields, milestones }) => (
    <Fieldset legend={t('deliveries.reached_on')} size="m">
      <Hint id="reached-hint">{t(hint)}</Hint>
      {fields.milestones.getFieldList().map((row, index) => (
        <FieldDate
          key={row.key ?? index}
          t={t}
          field={row.getFieldset().on}
          label={milestones[index] ?? t('plans.milestone', { number: t.number(index + 1) })}
          labelSize="s"
        />
      ))}
    </Fieldset>
  );

const results: Question = ({ t, fields, outcomes }) => (
  <>
    {fields.results.getFieldList().map((row, index) => {
      const outcome = outcomes[index];
      return (
        <div key={row.key ?? index}>
          {/* So that a result without a choice is missed by itself, and named. */}
          <input type="hidden" name={`results[${index}].asked`} value="yes" />
          {outcome && <OwnText text={outcome.statement} />}
          <FieldRadios
            t={t}
            field={row.getFieldset().reached}
            label={t('deliveries.result', { number: t.number(index + 1) })}
            hint={
              outcome &&
              t('deliveries.result.indicator', {
                indicator: isolated(outcome.indicator),
                target: isolated(outcome.target),
              })
            }
            choices={RESULTS.map((code) => ({ value: code, label: t(`deliveries.result.${code}`) }))}
          />
        </div>
      );
    })}
    <FieldRadios
      t={t}
      field={fields.remainder}
      label={t('deliveries.remainder')}
      hint={t('deliveries.remainder_hint')}
      choices={[...REMAINDERS]
        .reverse()
        .map((code) => ({ value: code, label: t(`deliveries.remainder.${code}`) }))}
    />
  </>
);

/** Women and men apart (PE1): whether the target was met is read from it. That nobody took part is an answer too. */
const tookPart: Question = ({ t, fields }) => (
  <Fieldset legend={t('deliveries.took_part')} size="m">
    <Hint id="took-part-hint">{t('deliveries.took_part_hint')}</Hint>
    {(['women', 'men', 'unsaid'] as const).map((name) => (
      <FieldInput
        key={name}
        t={t}
        field={fields[name]}
        label={t(`deliveries.${name}`)}
        inputMode="numeric"
        width={5}
        optional
      />
    ))}
    <FieldCheckboxes
      t={t}
      field={fields.nobody}
      label={t('deliveries.nobody')}
      labelSize="s"
      choices={[{ value: 'yes', label: t('deliveries.nobody.yes') }]}
    />
  </Fieldset>
);

const shared: Question = ({ t, fields }) => (
  <FieldCheckboxes
    t={t}
    field={fields.shared}
    label={t('deliveries.shared')}
    hint={t('deliveries.shared_hint')}
    choices={[{ value: 'yes', label: t('deliveries.shared.yes') }]}
  />
);

function words(
  act:
    | 'complete'
    | 'confirm-completion'
    | 'refuse-completion'
    | 'feedback'
    | 'follow-up'
    | 'dispute'
    | 'resolve',
  optional = false,
): Question {
  return ({ t, fields }) => (
    <>
      <NotToWrite t={t} />
      <FieldTextarea
        t={t}
        field={fields.text}
        label={t(`deliveries.text.${act}`)}
        rows={4}
        optional={optional}
      />
    </>
  );
}

function inOrder(...questions: Question[]): Question {
  return (props) => (
    <>
      {questions.map((Question, index) => (
        <Question key={index} {...props} />
      ))}
    </>
  );
}

/** What each act asks, in the order of its page. */
export const QUESTIONS: Record<ReportAction, Question> = {
  start: ({ t, fields, firstDay }) => (
    <FieldDate t={t} field={fields.happenedOn} label={t('deliveries.started_on')} hint={firstDay} />
  ),
  report: inOrder(
    ({ t, fields }) => (
      <FieldRadios
        t={t}
        field={fields.state}
        label={t('deliveries.state')}
        choices={PROGRESS.map((code) => ({ value: code, label: t(`deliveries.state.${code}`) }))}
      />
    ),
    ({ t, fields }) => (
      <>
        <NotToWrite t={t} />
        <FieldTextarea t={t} field={fields.text} label={t('deliveries.line')} rows={2} />
      </>
    ),
    days('deliveries.reached_on_hint'),
  ),
  complete: inOrder(
    ({ t, fields, firstDay }) => (
      <FieldDate t={t} field={fields.happenedOn} label={t('deliveries.completed_on')} hint={firstDay} />
    ),
    days('deliveries.reached_on_last'),
    tookPart,
    words('complete', true),
  ),
  'confirm-completion': inOrder(results, words('confirm-completion', true)),
  'refuse-completion': words('refuse-completion'),
  'read-refusal': ({ missing }) => (missing ? <OwnText text={missing} /> : null),
  feedback: inOrder(words('feedback'), shared),
  'follow-up': inOrder(
    ({ t, fields, months }) => (
      <>
        <input type="hidden" name="months" value={months} />
        <FieldRadios
          t={t}
          field={fields.state}
          label={t('deliveries.remains', { months: Number(months) })}
          choices={REMAINS.map((code) => ({ value: code, label: t(`deliveries.remains.${code}`) }))}
        />
      </>
    ),
    words('follow-up', true),
  ),
  dispute: inOrder(words('dispute'), shared),
  settle: () => null,
  resolve: words('resolve'),
  spoke: () => null,
  'more-time': () => null,
};

/** Every box that may be wrong, in the order of the page: conform's fieldsets cannot be listed, so they are named. */
export function deliveryFieldsOf(act: ReportAction, fields: DeliveryFields): Field[] {
  const days = () => fields.milestones.getFieldList().map((row): Field => row.getFieldset().on);
  const reached = () => fields.results.getFieldList().map((row): Field => row.getFieldset().reached);
  switch (act) {
    case 'start':
      return [fields.happenedOn];
    case 'report':
      return [fields.state, fields.text, ...days()];
    case 'complete':
      return [
        fields.happenedOn,
        ...days(),
        fields.women,
        fields.men,
        fields.unsaid,
        fields.nobody,
        fields.text,
      ];
    case 'confirm-completion':
      return [...reached(), fields.remainder, fields.text];
    case 'follow-up':
      return [fields.state, fields.text];
    case 'refuse-completion':
    case 'feedback':
    case 'dispute':
    case 'resolve':
      return [fields.text];
    case 'read-refusal':
    case 'settle':
    case 'spoke':
    case 'more-time':
      return [];
  }
}
