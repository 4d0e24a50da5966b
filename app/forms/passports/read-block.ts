import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { PASSPORT_CODES, type PassportChoice } from '#app/domain/passports/codes.ts';
import {
  PASSPORT_BLOCK_IDS,
  QUESTIONS,
  questionsOf,
  type PassportAnswers,
  type PassportBlock,
  type PassportField,
} from '#app/domain/passports/questions.ts';
import { dayBoxes } from '../typed.ts';
import { words } from '../words.ts';

/** What each page of a passport sends; every answer may be missing, because a draft may be. */
export const PASSPORT_FORMS = Object.fromEntries(
  PASSPORT_BLOCK_IDS.map((block) => [block, schemaOf(block)]),
) as unknown as Record<PassportBlock, z.ZodType<PassportAnswers>>;

/** A sent page as answers, or its errors. Only names that the page has are read and given back. */
export function readBlock(block: PassportBlock, sent: FormData) {
  const names: readonly string[] = questionsOf(block);
  const known = new FormData();
  for (const [name, value] of sent) {
    if (typeof value === 'string' && names.includes(name.replace(/\.(day|month|year)$/, '')))
      known.append(name, value);
  }
  return parseWithZod(known, { schema: PASSPORT_FORMS[block] });
}

/** The answers that a passport has, as the page shows them. */
export function blockValues(block: PassportBlock, answers: PassportAnswers): Record<string, string> {
  return Object.fromEntries(questionsOf(block).map((field) => [field, answers[field] ?? '']));
}

export function blockConstraint(block: PassportBlock): Record<string, { maxLength: number }> {
  return Object.fromEntries(
    questionsOf(block).flatMap((field) => {
      const question = QUESTIONS[field];
      return question.kind === 'text' ? [[field, { maxLength: question.longest }]] : [];
    }),
  );
}

function schemaOf(block: PassportBlock) {
  const shape = Object.fromEntries(questionsOf(block).map((field) => [field, shapeOf(field)]));
  return z
    .object(shape)
    .transform((answers) =>
      Object.fromEntries(
        Object.entries(answers).filter(([, answer]) => answer !== undefined && answer !== ''),
      ),
    );
}

function shapeOf(field: PassportField): z.ZodType {
  const question = QUESTIONS[field];
  switch (question.kind) {
    case 'text':
      return words('passports.error.shape').max(question.longest, 'passports.error.too_long').default('');
    case 'day':
      return dayBoxes('passports.error.date');
    case 'place':
      return z
        .string({ error: 'passports.error.shape' })
        .regex(/^(?:[A-Z]{2}|not-stated)$/, 'passports.error.shape')
        .optional();
    case 'choice':
      return z.enum(PASSPORT_CODES[field as PassportChoice], { error: 'passports.error.shape' }).optional();
  }
}
