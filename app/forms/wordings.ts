import { z } from 'zod';
import { WORDING_ANSWERS, WORDING_LINE } from '#app/domain/needs/wording.ts';
import { words } from './words.ts';

/** Shapes only; what fits a text depends on which it is, and the operation knows. */
export const suggestSchema = z.object({
  field: z.string().max(40),
  text: words('wordings.error.text').min(1, 'wordings.error.text').max(5000, 'wordings.error.text'),
  line: words().max(WORDING_LINE, 'wordings.error.line').default(''),
});

export const answerSchema = z.object({ id: z.uuid(), answer: z.enum(WORDING_ANSWERS) });
