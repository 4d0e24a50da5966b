import { z } from 'zod';
import { OPINION_LIMITS, OPINIONS } from '#app/domain/verification/second-opinion.ts';

const TOO_LONG = 'needs.error.too_long';
const text = (most: number, missing: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, TOO_LONG);

/** Which hub a State asks, and what it wonders about. */
export const opinionQuestionSchema = z.object({
  hub: z.uuid('opinions.error.hub'),
  question: z.string().trim().max(OPINION_LIMITS.question, TOO_LONG).default(''),
});

/** What a hub answers. */
export const opinionAnswerSchema = z.object({
  opinion: z.enum(OPINIONS, 'opinions.error.opinion'),
  text: text(OPINION_LIMITS.text, 'opinions.error.text'),
  scope: text(OPINION_LIMITS.scope, 'opinions.error.scope'),
  limits: text(OPINION_LIMITS.limits, 'opinions.error.limits'),
});
