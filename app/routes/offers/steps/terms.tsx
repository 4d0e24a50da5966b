import { CONDITIONS, DATA_LOCATIONS, REMOTE_ACCESS, SOURCE_ACCESS } from '#app/domain/codes/terms.ts';
import { Details } from '#app/ui/content/details.tsx';
import { FieldCheckboxes, FieldDate, FieldInput, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite } from '#app/ui/form/own-words.tsx';
import type { StepFieldsProps } from './step-fields.ts';

export function TermsFields(props: StepFieldsProps) {
  const { t, field, offer } = props;
  return (
    <>
      <FieldRadios
        t={t}
        field={field('declared')}
        label={t('offers.conditions.declared')}
        labelSize="s"
        hint={t('offers.hint.conditions')}
        choices={[
          { value: 'none', label: t('codes.conditions.none') },
          { value: 'listed', label: t('offers.conditions.listed') },
        ]}
      />
      <FieldCheckboxes
        t={t}
        field={field('conditions')}
        label={t('offers.conditions.which')}
        choices={CONDITIONS.map((condition) => ({
          value: condition,
          label: t(`codes.conditions.${condition}`),
          ...(condition === 'political' && { hint: t('offers.conditions.political') }),
        }))}
        optional
      />
      <NotToWrite t={t} />
      <FieldTextarea
        t={t}
        field={field('conditionsNote')}
        label={t('offers.field.conditionsNote')}
        rows={3}
        lang={offer.textLanguage}
        optional
      />
      <FieldTextarea
        t={t}
        field={field('funders')}
        label={t('offers.field.funders')}
        hint={t('offers.hint.funders')}
        rows={3}
        optional
      />
      <FieldInput
        t={t}
        field={field('implementer')}
        label={t('offers.field.implementer')}
        hint={t('offers.hint.implementer')}
        own
        optional
      />
      {offer.technology ? (
        <>
          <h2>{t('offers.terms.technology')}</h2>
          <p>{t('passports.terms_link')}</p>
          <SingleVendor {...props} />
        </>
      ) : (
        <Details summary={t('offers.terms.technology_other')}>
          <TechnologyFields {...props} />
        </Details>
      )}
    </>
  );
}

function TechnologyFields(props: StepFieldsProps) {
  const { t, field } = props;
  return (
    <>
      <FieldDate
        t={t}
        field={field('supportEndsOn')}
        label={t('offers.field.supportEndsOn')}
        hint={t('offers.hint.supportEndsOn')}
        optional
      />
      <FieldRadios
        t={t}
        field={field('remoteAccess')}
        label={t('offers.field.remoteAccess')}
        choices={REMOTE_ACCESS.map((code) => ({ value: code, label: t(`codes.remote_access.${code}`) }))}
        optional
      />
      <FieldRadios
        t={t}
        field={field('dataLocation')}
        label={t('offers.field.dataLocation')}
        choices={DATA_LOCATIONS.map((code) => ({ value: code, label: t(`codes.data_locations.${code}`) }))}
        optional
      />
      <FieldRadios
        t={t}
        field={field('sourceAccess')}
        label={t('offers.field.sourceAccess')}
        choices={SOURCE_ACCESS.map((code) => ({ value: code, label: t(`codes.source_access.${code}`) }))}
        optional
      />
      <SingleVendor {...props} />
    </>
  );
}

function SingleVendor({ t, field }: StepFieldsProps) {
  return (
    <FieldRadios
      t={t}
      field={field('singleVendor')}
      label={t('offers.field.singleVendor')}
      choices={[
        { value: 'no', label: t('common.no') },
        { value: 'yes', label: t('common.yes') },
      ]}
      inline
      optional
    />
  );
}
