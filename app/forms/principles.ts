import { z } from 'zod';
import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import {
  VERDICT_WORDS,
  VERDICTS,
  wordless,
  type AssessedChip,
  type GivenVerdicts,
} from '#app/domain/principles/review.ts';
import { comparing } from './comparing.ts';
import { line, revision } from './needs-fields.ts';

const verdict = z.object({
  verdict: z.enum(VERDICTS, { error: 'needs.error.choice' }),
  words: line(VERDICT_WORDS),
});

/** A broker's word on each of the ten, about exactly the revision that the page showed. */
export const reviewForm = z
  .object({
    revision,
    // A need of which nobody said yet that it comes from its State: the page asks that beside the ten.
    origin: z.literal('asked').optional(),
    fromState: z.literal('yes').optional(),
    ...(Object.fromEntries(PRINCIPLE_IDS.map((id) => [id, verdict])) as Record<PrincipleId, typeof verdict>),
  })
  .superRefine(
    (given, context) => {
      for (const id of wordless(given))
        context.addIssue({ code: 'custom', path: [id, 'words'], message: 'principles.review.words_needed' });
    },
    comparing(...PRINCIPLE_IDS),
  )
  .refine(({ origin, fromState }) => !origin || fromState, {
    path: ['fromState'],
    error: 'needs.validation.tick_origin',
    ...comparing('origin', 'fromState'),
  });

export type ReviewAnswers = { revision: string; fromState?: string } & Record<
  PrincipleId,
  { verdict: string; words: string }
>;

/** The form as it opens: agreement everywhere, but for what was said otherwise and still holds. */
export function reviewAnswers(revisionShown: number, chips: readonly AssessedChip[]): ReviewAnswers {
  return {
    revision: String(revisionShown),
    ...(Object.fromEntries(
      chips.map(({ id, verdict: said }) => [
        id,
        { verdict: said?.verdict ?? 'agreed', words: said?.words ?? '' },
      ]),
    ) as Record<PrincipleId, { verdict: string; words: string }>),
  };
}

export function verdictsOf(given: z.infer<typeof reviewForm>): GivenVerdicts {
  const { revision: _revision, origin: _origin, fromState: _fromState, ...verdicts } = given;
  return verdicts;
}
