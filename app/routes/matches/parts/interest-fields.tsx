import type { FieldMetadata } from '@conform-to/react';
import { MODES } from '#app/domain/codes/delivery.ts';
import type { Interest } from '#app/domain/matches/interest.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { FieldCheckboxes, FieldDate, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite } from '#app/ui/form/own-words.tsx';

type Fields = Record<keyof Interest | 'text', FieldMetadata>;

/** The questions of an expression of interest, in their order. */
export const INTEREST_FIELDS = [
  'scope',
  'modes',
  'startsOn',
  'endsOn',
  'team',
  'conditions',
  'cost',
  'text',
] as const;

/** What a donor would do, how, when, with whom, and on what conditions, and a word for brokers. */
export function InterestFields({ t, fields }: { t: Translator; fields: Fields }) {
  return (
    <>
      <NotToWrite t={t} />
      <FieldTextarea
        t={t}
        field={fields.scope}
        label={t('interest.scope')}
        hint={t('interest.scope_hint')}
        rows={6}
      />
      <FieldCheckboxes
        t={t}
        field={fields.modes}
        label={t('interest.modes')}
        small
        choices={MODES.map((code) => ({ value: code, label: t(`codes.modes.${code}`) }))}
      />
      <FieldDate t={t} field={fields.startsOn} label={t('interest.starts')} />
      <FieldDate t={t} field={fields.endsOn} label={t('interest.ends')} />
      <FieldTextarea
        t={t}
        field={fields.team}
        label={t('interest.team')}
        hint={t('interest.team_hint')}
        rows={3}
      />
      <FieldTextarea
        t={t}
        field={fields.conditions}
        label={t('interest.conditions')}
        hint={t('interest.conditions_hint')}
        optional
        rows={3}
      />
      <FieldTextarea
        t={t}
        field={fields.cost}
        label={t('interest.cost')}
        hint={t('interest.cost_hint')}
        optional
        rows={2}
      />
      <FieldTextarea
        t={t}
        field={fields.text}
        label={t('matches.interest.note')}
        hint={t('matches.interest.note_hint')}
        optional
        rows={3}
      />
    </>
  );
}
