import type { Translator } from '#app/i18n/translate.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import type { Field } from '#app/ui/form/field.ts';
import { Facts } from '#app/ui/record/facts.tsx';
import { FieldCheckboxes, FieldInput, FieldSelect } from '#app/ui/form/fields.tsx';
import type { PlaceChoice } from './place-choices.ts';

export type OrganisationFields = Record<'state' | 'iatiReference' | 'regions' | 'states', Field>;

type Props = {
  t: Translator;
  fields: OrganisationFields;
  places: { states: readonly PlaceChoice[]; regions: readonly PlaceChoice[] };
  /** Its name, where the State stays: a fact, and no question. */
  stayingState?: string;
  /** False where the kind is known and is not a hub. */
  asksCoverage: boolean;
};

/** What is asked of every organisation, and of hubs which places they cover. */
export function OrganisationQuestions({ t, fields, places, stayingState, asksCoverage }: Props) {
  return (
    <>
      {stayingState === undefined ? (
        <>
          <FieldSelect
            t={t}
            field={fields.state}
            label={t('organisations.field.state')}
            hint={t('organisations.hint.state')}
            options={places.states}
            placeholder={t('common.none')}
          />
          <Disclaimer t={t} />
        </>
      ) : (
        <>
          <Facts facts={[{ term: t('organisations.field.state'), value: stayingState }]} />
          <p>{t('organisations.state_stays')}</p>
        </>
      )}
      <FieldInput
        t={t}
        field={fields.iatiReference}
        label={t('organisations.field.iati')}
        hint={t('organisations.hint.iati')}
        width={20}
        dir="ltr"
        optional
      />
      {asksCoverage && (
        <>
          <FieldCheckboxes
            t={t}
            field={fields.regions}
            label={t('organisations.field.regions')}
            hint={t('organisations.hint.regions')}
            choices={places.regions}
            small
          />
          <FieldInput
            t={t}
            field={fields.states}
            label={t('organisations.field.states')}
            hint={t('organisations.hint.states')}
            dir="ltr"
            optional
          />
        </>
      )}
    </>
  );
}
