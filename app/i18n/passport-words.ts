import { NOT_STATED } from '#app/domain/passports/codes.ts';
import { componentName, isStated, type PassportContent } from '#app/domain/passports/passport.ts';
import {
  PASSPORT_BLOCK_IDS,
  QUESTIONS,
  questionsOf,
  type PassportAnswers,
  type PassportField,
} from '#app/domain/passports/questions.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { placeName } from './places.ts';
import type { Translator } from './translate.ts';

/** Answers that an offer gives too have one wording. */
const SHARED: Readonly<Record<string, string>> = {
  remoteAccess: 'codes.remote_access',
  dataLocation: 'codes.data_locations',
  sourceAccess: 'codes.source_access',
};

/** A choice in words: its own, those of the offer, or those that many questions share. */
export function codeWords(t: Translator, field: string, code: string): string {
  const own = [`passports.code.${field}.${code}`, `${SHARED[field] ?? 'passports.code'}.${code}`].find(
    (key) => t.has(key),
  );
  return t.label(own ?? `passports.any.${code}`);
}

/** An answer as it is read. What was not stated says so. */
export function answerWords(
  t: Translator,
  geography: Geography,
  answers: PassportAnswers,
  field: PassportField,
): { field: PassportField; term: string; value: string; own: boolean; missing: boolean } {
  const answer = answers[field];
  const term = t.label(`passports.field.${field as string}`);
  if (answer === undefined || !isStated(answers, field))
    return { field, term, value: t(`passports.any.${NOT_STATED}`), own: false, missing: true };
  const { kind } = QUESTIONS[field];
  const value =
    kind === 'day'
      ? t.day(answer)
      : kind === 'place'
        ? placeName(geography, answer, t)
        : kind === 'choice'
          ? codeWords(t, field, answer)
          : answer;
  return { field, term, value, own: kind === 'text', missing: false };
}

export type ShownAnswer = { term: string; value: string; own: boolean };
export type ShownComponent = { n: number; name: string; facts: ShownAnswer[] };

/** Who else has a hand on it, once it runs: what a State asks of a gift before anything else (DOMAIN section 7, control). */
const CONTROL = ['killSwitch', 'telemetry', 'updates', 'administrators'] as const satisfies PassportField[];

/** The one screen that somebody with little time reads of a component: what, who, reach, data, support, way out. */
export function passportSummary(
  t: Translator,
  geography: Geography,
  passport: PassportContent & { n: number },
): ShownComponent {
  const { answers } = passport;
  const said = (field: PassportField) => answerWords(t, geography, answers, field);
  const line = (term: string, ...fields: PassportField[]): ShownAnswer => {
    const given = fields.map(said).filter(({ missing }) => !missing);
    return {
      term,
      value: given.length > 0 ? given.map(({ value }) => value).join(' – ') : t('common.not_stated'),
      own: given.some(({ own }) => own),
    };
  };
  const silent = PASSPORT_BLOCK_IDS.flatMap(questionsOf).filter((field) => !isStated(answers, field));
  return {
    n: passport.n,
    name: componentName(passport),
    facts: [
      line(t('passports.public.who'), 'vendor', 'developedIn'),
      line(t('passports.field.sourceAccess'), 'sourceAccess'),
      line(t('passports.public.reach'), 'remoteAccess', 'remoteAccessNote'),
      ...CONTROL.map((field) => line(t(`passports.field.${field}`), field)),
      line(t('passports.public.data'), 'dataLocation'),
      line(t('passports.public.support'), 'supportEndsOn'),
      line(t('passports.field.fees'), 'fees', 'feesNote'),
      line(t('passports.public.exit'), 'exportFormat', 'openAlternative'),
      {
        term: t('passports.step.artefacts'),
        value: t('passports.public.files', { count: passport.artefacts.length }),
        own: false,
      },
      {
        term: t('passports.step.sbom'),
        value: passport.sbom
          ? t('sboms.count', { count: passport.sbom.quality.components })
          : t('common.not_stated'),
        own: false,
      },
      {
        term: t('passports.public.not_stated'),
        value: t('passports.public.not_stated_count', { count: silent.length }),
        own: false,
      },
    ],
  };
}
