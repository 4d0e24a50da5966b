import type { FieldMetadata } from '@conform-to/react';
import { MODES } from '#app/domain/codes/delivery.ts';
import type { Interest } from '#app/domain/matches/interest.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { FieldCheckboxes, FieldDate, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite } from '#app/ui/form/own-words.tsx';

type Fields = Record<keyof Interest | 'text', FieldMetadata>;

const QUESTIONS = {
  scope: 'interest.scope',
  modes: 'interest.modes',
  startsOn: 'interest.starts',
  endsOn: 'interest.ends',
  team: 'interest.team',
  conditions: 'interest.conditions',
  cost: 'interest.cost',
  text: 'matches.interest.note',
} as const;

/** The questions of an expression of interest, in their order. */
export const INTEREST_FIELDS = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];

/** What each of them asks, by its name: several can be answered wrongly in one way. */
export function interestLabels(t: Translator): Readonly<Record<string, string>> {
  return Object.fromEntries(INTEREST_FIELDS.map((name) => [name, t(QUESTIONS[name])]));
}

/** What a donor would do, how, when, with whom, and on what conditions, and a word for brokers. */
export function InterestFields({ t, fields }: { t: Translator; fields: Fields }) {
  return (
    <>
      <NotToWrite t={t} />
      <FieldTextarea
        t={t}
        field={fields.scope}
        label={t(QUESTIONS.scope)}
        hint={t('interest.scope_hint')}
        rows={6}
      />
      <FieldCheckboxes
        t={t}
        field={fields.modes}
        label={t(QUESTIONS.modes)}
        small
        choices={MODES.map((code) => ({ value: code, label: t(`codes.modes.${code}`) }))}
      />
      <FieldDate t={t} field={fields.startsOn} label={t(QUESTIONS.startsOn)} />
      <FieldDate t={t} field={fields.endsOn} label={t(QUESTIONS.endsOn)} />
      <FieldTextarea
        t={t}
        field={fields.team}
        label={t(QUESTIONS.team)}
        hint={t('interest.team_hint')}
        rows={3}
      />
      <FieldTextarea
        t={t}
        field={fields.conditions}
        label={t(QUESTIONS.conditions)}
        hint={t('interest.conditions_hint')}
        optional
        rows={3}
      />
      <FieldTextarea
        t={t}
        field={fields.cost}
        label={t(QUESTIONS.cost)}
        hint={t('interest.cost_hint')}
        optional
        rows={2}
      />
      <FieldTextarea
        t={t}
        field={fields.text}
        label={t(QUESTIONS.text)}
        hint={t('matches.interest.note_hint')}
        optional
        rows={3}
      />
    </>
  );
}
