import type { Geography } from '#app/domain/geography/geography.ts';
import type { PassportContent } from '#app/domain/passports/passport.ts';
import { PASSPORT_BLOCK_IDS, questionsOf } from '#app/domain/passports/questions.ts';
import { answerWords } from './passport-words.ts';
import type { Translator } from './translate.ts';

/** One answer, as it is published and as a version has it; `own`: in its donor's own words. */
export type ChangedAnswer = { term: string; before: string; after: string; own: boolean };

type Said = Pick<PassportContent, 'answers' | 'artefacts'>;

/** What two versions of a passport answer otherwise, and whether they deliver other files; their lists of parts apart. */
export function passportChanges(
  t: Translator,
  geography: Geography,
  before: Said,
  after: Said,
): ChangedAnswer[] {
  const answers = PASSPORT_BLOCK_IDS.flatMap((block) => questionsOf(block)).flatMap((field) => {
    const [was, is] = [before, after].map((one) => answerWords(t, geography, one.answers, field));
    if (!was || !is || was.value === is.value) return [];
    return [{ term: is.term, before: was.value, after: is.value, own: was.own || is.own }];
  });
  const [were, are] = [before, after].map(({ artefacts }) =>
    artefacts.map(({ name, sha256 }) => `${name} (${sha256.slice(0, 12)}…)`).join('\n'),
  );
  if (were === are) return answers;
  const none = t('passports.verify.none');
  return [
    ...answers,
    { term: t('versions.component.files'), before: were || none, after: are || none, own: true },
  ];
}
