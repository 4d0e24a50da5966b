import { STATE_GROUPS } from '#app/domain/codes/terms.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Checkboxes } from '#app/ui/form/checkboxes.tsx';
import { listValue } from '#app/ui/form/field.ts';
import { FieldCheckboxes, FieldRadios } from '#app/ui/form/fields.tsx';
import type { StepFieldsProps } from './step-fields.ts';

/** The rule is shown to everybody as it stands: who is not in it can see so (PE1: stated as a rule, not hidden). */
export function WhoFields({ t, field, choices, offer }: StepFieldsProps) {
  const states = field('states');
  const chosen = listValue(states);
  return (
    <>
      {offer.suggested && <InsetText>{t('offers.eligible.suggested')}</InsetText>}
      <FieldRadios
        t={t}
        field={field('who')}
        label={t('offers.eligible.who')}
        labelSize="s"
        hint={t('offers.hint.eligible')}
        choices={[
          { value: 'all', label: t('offers.eligible.all') },
          { value: 'listed', label: t('offers.eligible.listed'), hint: t('offers.eligible.listed_hint') },
        ]}
      />
      <FieldCheckboxes
        t={t}
        field={field('groups')}
        label={t('offers.eligible.groups')}
        labelSize="s"
        choices={STATE_GROUPS.map((group) => ({ value: group, label: t(`codes.groups.${group}`) }))}
      />
      <Details summary={t('offers.eligible.regions')} open={listValue(field('regions')).length > 0}>
        <FieldCheckboxes
          t={t}
          field={field('regions')}
          label={t('offers.eligible.regions')}
          choices={choices.regions}
          small
        />
      </Details>
      <Details summary={t('offers.eligible.states')} open={chosen.length > 0}>
        {choices.states.map(({ region, states: named }, index) => (
          <Checkboxes
            key={region}
            id={index === 0 ? states.id : `${states.id}-r${index}`}
            name={states.name}
            label={region}
            labelSize="s"
            choices={named}
            values={chosen}
            small
          />
        ))}
      </Details>
      <Disclaimer t={t} />
      {choices.hubs.length > 0 && (
        <FieldCheckboxes
          t={t}
          field={field('viaHubIds')}
          label={t('offers.field.viaHubIds')}
          labelSize="s"
          hint={t('offers.hint.viaHubIds')}
          choices={choices.hubs}
          optional
        />
      )}
    </>
  );
}
