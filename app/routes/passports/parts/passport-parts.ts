import type { Day } from '#app/domain/codes/day.ts';
import type { PassportContent } from '#app/domain/passports/passport.ts';
import { isAsked } from '#app/domain/passports/follow-ups.ts';
import { questionsOf } from '#app/domain/passports/questions.ts';
import { isBlock, PASSPORT_STEPS } from '#app/domain/passports/steps.ts';
import { answerWords } from '#app/i18n/passport-words.ts';
import { sbomFacts } from '#app/i18n/sbom-words.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { PassportPart } from '#app/ui/passport/passport-facts.tsx';

/** Everything a passport says, page by page, in words. `on`: the day on which it is read. */
export function passportParts(t: Translator, passport: PassportContent, on: Day): PassportPart[] {
  return PASSPORT_STEPS.map((step) => ({
    step,
    title: t(`passports.step.${step}`),
    facts: isBlock(step)
      ? questionsOf(step)
          .filter((field) => isAsked(passport.answers, field))
          .map((field) => answerWords(t, currentGeography(), passport.answers, field))
      : step === 'statement'
        ? [statementFact(t, passport)]
        : step === 'sbom'
          ? sbomFacts(t, passport.sbom, on)
          : [],
  }));
}

function statementFact(t: Translator, { statement }: PassportContent) {
  const said =
    statement && t('passports.statement.made', { name: statement.by, at: t.instant(statement.at) });
  return {
    term: t('passports.statement.term'),
    value: said ? `“${t('passports.statement.text')}” ${said}` : t('common.not_stated'),
    own: false,
    missing: !said,
  };
}
