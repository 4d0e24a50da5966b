import type { Day } from '#app/domain/codes/day.ts';
import { hasTechnology, type Mode } from '#app/domain/codes/delivery.ts';
import type { Finding } from '#app/domain/principles/finding.ts';
import type { PassportContent } from './passport.ts';
import {
  OPTIONAL_BLOCKS,
  PASSPORT_BLOCK_IDS,
  QUESTIONS,
  questionsOf,
  type PassportAnswers,
  type PassportBlock,
  type PassportField,
} from './questions.ts';
import { PASSPORT_STEPS, type PassportStep } from './steps.ts';

/** What keeps a passport from being complete: where it is answered, and the question if it is one. */
export type PassportFinding = {
  step: PassportStep;
  code:
    | 'unanswered'
    | 'not-gone-through'
    | 'support-over'
    | 'no-artefacts'
    | 'no-statement'
    | 'statement-of-another';
  field?: PassportField;
};

/**
 * What is missing in a passport (DOMAIN section 7, blocks marked C; PP1 for the end of support). "Not stated" is an
 * answer to every question but the few marked `always`; a choice that nobody made is none.
 *
 * @param subject the hash of `statementSubject` as the passport stands now
 */
export function checkPassport(passport: PassportContent, subject: string, on: Day): PassportFinding[] {
  const found = PASSPORT_BLOCK_IDS.flatMap((block) => findingsOf(block, passport, on));
  if (passport.artefacts.length === 0 && !passport.noArtefacts)
    found.push({ step: 'artefacts', code: 'no-artefacts' });
  if (passport.statement && passport.statement.about !== subject)
    found.push({ step: 'statement', code: 'statement-of-another' });
  if (!passport.statement && !passport.statementDeclined)
    found.push({ step: 'statement', code: 'no-statement' });
  return found.toSorted((a, b) => PASSPORT_STEPS.indexOf(a.step) - PASSPORT_STEPS.indexOf(b.step));
}

export type OfferPassportFinding = Finding<'passport', 'no-passport' | 'passport-incomplete'>;

/**
 * What an offer lacks in passports: technology has one for each component, each complete (PP5). Asked when the offer is
 * handed in and again when it is published.
 */
export function checkPassports(
  modes: readonly Mode[],
  passports: readonly { findings: readonly PassportFinding[] }[],
): OfferPassportFinding[] {
  if (!hasTechnology(modes)) return [];
  const found = (code: OfferPassportFinding['code']): OfferPassportFinding[] => [
    { field: 'passport', code, severity: 'block', principle: 'PP5' },
  ];
  if (passports.length === 0) return found('no-passport');
  return passports.some(({ findings }) => findings.length > 0) ? found('passport-incomplete') : [];
}

function findingsOf(block: PassportBlock, { answers, gone }: PassportContent, on: Day): PassportFinding[] {
  if (!gone.includes(block))
    return OPTIONAL_BLOCKS.includes(block) ? [] : [{ step: block, code: 'not-gone-through' }];
  return questionsOf(block).flatMap((field): PassportFinding[] => {
    if (isMissing(block, answers, field)) return [{ step: block, code: 'unanswered', field }];
    if (field === 'supportEndsOn' && answers.supportEndsOn !== undefined && answers.supportEndsOn < on)
      return [{ step: block, code: 'support-over', field }];
    return [];
  });
}

function isMissing(block: PassportBlock, answers: PassportAnswers, field: PassportField): boolean {
  const question = QUESTIONS[field];
  const answer = answers[field];
  if ('always' in question && question.always) return answer === undefined || answer.trim() === '';
  const chosen = question.kind === 'choice' || question.kind === 'place';
  return chosen && answer === undefined && !OPTIONAL_BLOCKS.includes(block);
}
