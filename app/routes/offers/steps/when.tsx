import { MATURITY_STAGES, SIZE_BANDS } from '#app/domain/codes/delivery.ts';
import { FieldDate, FieldInput, FieldRadios, FieldSelect } from '#app/ui/form/fields.tsx';
import type { StepFieldsProps } from './step-fields.ts';

export function WhenFields({ t, field }: StepFieldsProps) {
  const stages = MATURITY_STAGES.map((stage) => ({ value: stage, label: t(`codes.maturity.${stage}`) }));
  return (
    <>
      <h2>{t('offers.when.window')}</h2>
      <p>{t('offers.when.one_date')}</p>
      <FieldDate t={t} field={field('opensOn')} label={t('offers.field.opensOn')} optional />
      <FieldDate
        t={t}
        field={field('closesOn')}
        label={t('offers.field.closesOn')}
        hint={t('offers.hint.closesOn')}
        optional
      />
      <h2>{t('offers.when.delivery')}</h2>
      <FieldDate t={t} field={field('startsOn')} label={t('offers.field.startsOn')} optional />
      <FieldDate t={t} field={field('endsOn')} label={t('offers.field.endsOn')} optional />
      <FieldInput
        t={t}
        field={field('durationWeeks')}
        label={t('offers.field.durationWeeks')}
        hint={t('offers.hint.durationWeeks')}
        suffix={t('offers.when.weeks')}
        inputMode="numeric"
        width={3}
        optional
      />
      <h2>{t('offers.when.size')}</h2>
      <FieldInput
        t={t}
        field={field('slots')}
        label={t('offers.field.slots')}
        hint={t('offers.hint.slots')}
        inputMode="numeric"
        width={4}
      />
      <FieldRadios
        t={t}
        field={field('sizeBand')}
        label={t('offers.field.sizeBand')}
        hint={t('offers.hint.sizeBand')}
        choices={SIZE_BANDS.map((band) => ({ value: band, label: t(`codes.sizes.${band}`) }))}
        optional
      />
      <h2>{t('offers.when.maturity')}</h2>
      <p>{t('offers.when.maturity_hint')}</p>
      <FieldSelect
        t={t}
        field={field('maturityFrom')}
        label={t('offers.field.maturityFrom')}
        options={stages}
        placeholder={t('offers.when.any_stage')}
        optional
      />
      <FieldSelect
        t={t}
        field={field('maturityTo')}
        label={t('offers.field.maturityTo')}
        options={stages}
        placeholder={t('offers.when.any_stage')}
        optional
      />
    </>
  );
}
