import type { Translator } from '#app/i18n/translate.ts';
import type { Field } from '#app/ui/form/field.ts';
import type { StepChoices } from './choices.ts';

/** What each step's questions are given. */
export type StepFieldsProps = {
  t: Translator;
  /** The field of this name, with what was typed and what was wrong. */
  field: (name: string) => Field;
  choices: StepChoices;
  offer: { textLanguage: string; technology: boolean; suggested: boolean };
};
