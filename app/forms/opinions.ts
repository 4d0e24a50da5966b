import { z } from 'zod';
import { DECLINED } from '#app/domain/hubs/opinion.ts';
import { OPINION_LIMITS, OPINIONS, type SecondOpinionSaid } from '#app/domain/verification/second-opinion.ts';
import { comparing } from './comparing.ts';
import { EITHER } from './hubs.ts';
import { words } from './words.ts';

const TOO_LONG = 'needs.error.too_long';
const text = (most: number) => words().max(most, TOO_LONG).default('');

/** Which hub a State asks, and what it wonders about. */
export const opinionQuestionSchema = z.object({
  hub: z.uuid('opinions.error.hub'),
  question: text(OPINION_LIMITS.question),
});

/** What a hub answers: an opinion with all its parts, or why it gives none; then nothing else is asked of it. */
export const opinionAnswerSchema = z
  .object({
    act: z.enum(['give', ...DECLINED], 'hubs.error.choose'),
    opinion: z.enum(OPINIONS, 'opinions.error.opinion').optional(),
    text: text(OPINION_LIMITS.text),
    scope: text(OPINION_LIMITS.scope),
    limits: text(OPINION_LIMITS.limits),
  })
  .superRefine(
    ({ act, ...said }, context) => {
      if (act !== 'give') {
        if (said.text || said.scope || said.limits) context.addIssue(EITHER);
        return;
      }
      for (const part of ['opinion', 'text', 'scope', 'limits'] as const)
        if (!said[part])
          context.addIssue({ code: 'custom', message: `opinions.error.${part}`, path: [part] });
    },
    comparing('act', 'opinion', 'text', 'scope', 'limits'),
  );

/** What was answered in the words of the rule. */
export function saidIn({ act, opinion, ...texts }: z.output<typeof opinionAnswerSchema>): SecondOpinionSaid {
  if (act !== 'give') return { declined: act };
  return { opinion: opinion!, ...texts };
}
