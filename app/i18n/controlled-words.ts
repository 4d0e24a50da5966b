import { controlledByOthers } from '#app/domain/passports/others-control.ts';
import { componentName, type Passport } from '#app/domain/passports/passport.ts';
import { codeWords } from './passport-words.ts';
import type { Translator } from './translate.ts';

/** An answer by which others can do more with a component than its recipient decides; its name where there are several. */
export type ControlledAnswer = { term: string; value: string };

/** What the passports of an offer say that the donor's own declaration of it must not deny. */
export function controlledAnswers(t: Translator, passports: readonly Passport[]): ControlledAnswer[] {
  return passports.flatMap((passport) =>
    controlledByOthers(passport).map((field) => {
      const answer = codeWords(t, field, passport.answers[field] ?? '');
      return {
        term: t(`passports.field.${field}`),
        value:
          passports.length > 1
            ? t('declarations.of_component', { component: componentName(passport), answer })
            : answer,
      };
    }),
  );
}
