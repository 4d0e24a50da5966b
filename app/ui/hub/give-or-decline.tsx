import type { FieldMetadata } from '@conform-to/react';
import { DECLINED } from '#app/domain/hubs/opinion.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { FieldRadios } from '#app/ui/form/fields.tsx';

/** Whether a hub gives the opinion it is asked for, or why not; `blocked` where it can only be declined. */
export function GiveOrDecline({
  t,
  field,
  blocked,
}: {
  t: Translator;
  field: FieldMetadata;
  blocked: boolean;
}) {
  return (
    <FieldRadios
      t={t}
      field={field}
      label={t('hubs.opinion.act')}
      choices={[
        ...(blocked ? [] : [{ value: 'give', label: t('hubs.opinion.act.give') }]),
        ...DECLINED.map((value) => ({ value, label: t(`hubs.opinion.declined.${value}`) })),
      ]}
    />
  );
}

/** What stands in the way of an opinion: a tie, or that nobody can say who stands behind the offer. */
export type Blocked = 'tie' | 'offer-gone';

/** What is chosen when the form is opened. */
export function chosenFirst(blocked: Blocked | undefined): string {
  if (blocked === 'tie') return 'conflict';
  return blocked ? '' : 'give';
}
