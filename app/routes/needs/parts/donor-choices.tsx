import type { FieldMetadata } from '@conform-to/react';
import type { Translator } from '#app/i18n/translate.ts';
import { FieldCheckboxes } from '#app/ui/form/fields.tsx';

/** An organisation that can be named. */
export type DonorChoice = { id: string; name: string };

/** Boxes of organisations that give, for whoever chooses donors that are named. */
export function DonorChoices({
  t,
  field,
  donors,
}: {
  t: Translator;
  field: FieldMetadata;
  donors: readonly DonorChoice[];
}) {
  return (
    <FieldCheckboxes
      t={t}
      field={field}
      label={t('circulation.reach.donors')}
      hint={t('circulation.reach.donors_hint')}
      small
      choices={donors.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
    />
  );
}
