import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import type { NeedField } from '#app/domain/needs/check-need.ts';
import type { UnknownName } from '#app/domain/organisations/unknown-names.ts';
import type { NeedAnswers } from '#app/forms/needs-answers.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Option, OptionGroup } from '#app/ui/form/select.tsx';

/** Conform's fields by name; a step draws those that are its own. */
export type NeedFields = { [Name in keyof NeedAnswers]-?: FieldMetadata<NeedAnswers[Name]> };

export type StepProps = {
  t: Translator;
  fields: NeedFields;
  /** What the State writes in, so that its words carry their language. */
  lang: string;
  choices: StepChoices;
  /** Of the excluded organizations as they are kept, those that nobody here is called. */
  unknown: readonly UnknownName[];
  /** Who sees an answer, to stand beside its question. */
  seenBy: (field: AnsweredField) => ReactNode;
  /** True if the State keeps the answer outside the platform: then it is not asked here. */
  isOutside: (field: AnsweredField) => boolean;
};

export type AnsweredField = Exclude<NeedField, 'textLanguage'>;

export type StepChoices = {
  themes: readonly OptionGroup[];
  /** Every language in which help can be delivered, by name. */
  languages: readonly Option[];
  /** Those that cover the State first; of the others it is said that they do not. */
  hubs: readonly (Option & { hint?: string })[];
};
