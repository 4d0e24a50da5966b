import type { FieldMetadata } from '@conform-to/react';
import { GENDER_MARKERS, MATURITY_STAGES } from '#app/domain/codes/delivery.ts';
import { NORMS } from '#app/domain/codes/terms.ts';
import type { OutcomeAnswers } from '#app/forms/needs-answers.ts';
import type { Translator } from '#app/i18n/translate.ts';
import {
  FieldCheckboxes,
  FieldDate,
  FieldInput,
  FieldRadios,
  FieldSelect,
  FieldTextarea,
} from '#app/ui/form/fields.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { NotToWrite } from '#app/ui/form/own-words.tsx';
import { EvidenceRows } from './evidence.tsx';
import { KeptOutside } from './seen-by.tsx';
import type { StepProps } from './step-props.ts';

export function ResultsStep({ t, fields, lang, seenBy, isOutside }: StepProps) {
  return (
    <>
      <NotToWrite t={t} need />
      <FieldTextarea
        t={t}
        field={fields.purpose}
        label={t('needs.field.purpose')}
        hint={t('needs.hint.purpose')}
        audience={seenBy('purpose')}
        optional
        rows={3}
        lang={lang}
      />
      <div id={fields.outcomes.id}>
        {seenBy('outcomes') && <p>{seenBy('outcomes')}</p>}
        <p>{t('needs.hint.outcomes')}</p>
        {fields.outcomes.getFieldList().map((row, index) => (
          <OutcomeRow key={row.key ?? index} t={t} row={row} number={index + 1} lang={lang} />
        ))}
      </div>
      <FieldInput
        t={t}
        field={fields.ownerUnit}
        label={t('needs.field.ownerUnit')}
        hint={t('needs.hint.ownerUnit')}
        audience={seenBy('ownerUnit')}
        optional
        own
        lang={lang}
      />
      <FieldRadios
        t={t}
        field={fields.basis}
        label={t('needs.field.basis')}
        hint={t('needs.hint.basis')}
        audience={seenBy('basis')}
        choices={[
          {
            value: 'cited',
            label: t('needs.basis.cited'),
            detail: <Citation t={t} fields={fields} lang={lang} />,
          },
          {
            value: 'in-preparation',
            label: t('needs.basis.in-preparation'),
            hint: t('needs.hint.in_preparation'),
          },
        ]}
      />
      <EvidenceRows t={t} field={fields.evidence} seenBy={seenBy('evidence')} />
      <FieldCheckboxes
        t={t}
        field={fields.norms}
        label={t('needs.field.norms')}
        hint={t('needs.hint.norms')}
        audience={seenBy('norms')}
        optional
        small
        choices={NORMS.map((code) => ({ value: code, label: t(`codes.norms.${code}`) }))}
      />
      {(['maturityNow', 'maturityTarget'] as const).map((name) =>
        isOutside(name) ? (
          <KeptOutside key={name} t={t} field={name} />
        ) : (
          <FieldSelect
            key={name}
            t={t}
            field={fields[name]}
            label={t(`needs.field.${name}`)}
            hint={t(`needs.hint.${name}`)}
            audience={seenBy(name)}
            optional
            options={MATURITY_STAGES.map((code) => ({ value: code, label: t(`codes.maturity.${code}`) }))}
            placeholder={t('common.not_stated')}
          />
        ),
      )}
      <FieldRadios
        t={t}
        field={fields.genderMarker}
        label={t('needs.field.genderMarker')}
        hint={t('needs.hint.genderMarker')}
        audience={seenBy('genderMarker')}
        optional
        choices={GENDER_MARKERS.map((marker) => ({
          value: String(marker),
          label: t(`codes.gender.${marker}`),
        }))}
      />
    </>
  );
}

function OutcomeRow({
  t,
  row,
  number,
  lang,
}: {
  t: Translator;
  row: FieldMetadata<OutcomeAnswers>;
  number: number;
  lang: string;
}) {
  const outcome = row.getFieldset();
  const optional = number > 1;
  return (
    <Fieldset
      legend={`${t('needs.outcome.title', { number })}${optional ? ` (${t('common.optional')})` : ''}`}
      size="m"
    >
      <FieldTextarea
        t={t}
        field={outcome.statement}
        label={t('needs.outcome.statement')}
        hint={t('needs.hint.statement')}
        rows={3}
        lang={lang}
      />
      <FieldInput
        t={t}
        field={outcome.indicator}
        label={t('needs.outcome.indicator')}
        hint={t('needs.hint.indicator')}
        own
        lang={lang}
      />
      <FieldInput
        t={t}
        field={outcome.baseline}
        label={t('needs.outcome.baseline')}
        optional
        own
        lang={lang}
      />
      <FieldInput
        t={t}
        field={outcome.target}
        label={t('needs.outcome.target')}
        hint={t('needs.hint.target')}
        own
        lang={lang}
      />
      <FieldDate t={t} field={outcome.by} label={t('needs.outcome.by')} optional />
    </Fieldset>
  );
}

function Citation({ t, fields, lang }: Pick<StepProps, 't' | 'fields' | 'lang'>) {
  return (
    <>
      <FieldInput
        t={t}
        field={fields.basisTitle}
        label={t('needs.field.basisTitle')}
        hint={t('needs.hint.basisTitle')}
        own
        lang={lang}
      />
      <FieldInput
        t={t}
        field={fields.basisYear}
        label={t('needs.field.basisYear')}
        optional
        width={4}
        inputMode="numeric"
        dir="ltr"
      />
      <FieldInput
        t={t}
        field={fields.basisSection}
        label={t('needs.field.basisSection')}
        hint={t('needs.hint.basisSection')}
        optional
        own
        lang={lang}
      />
    </>
  );
}
