import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { done, type Outcome } from '#app/domain/outcome.ts';
import type { GivenVerdicts } from '#app/domain/principles/review.ts';
import { contextOfNeed } from '#app/operations/hubs/context-of-need.ts';
import { takeIfFree } from '#app/operations/matches/take-if-free.ts';
import { needChips } from '#app/operations/principles/need-chips.ts';
import { signReview } from '#app/operations/principles/sign-review.ts';
import { moveNeed } from './move-need.ts';

/**
 * A broker's word that the need comes from its State, was read through, and is not there already. It is about exactly
 * the text that the broker read: a later revision is stale. How it stands to each principle must have been reviewed
 * (DOMAIN section 5): before, or with `verdicts` in the same step. Whether the region was heard is recorded with it
 * (docs/decisions/0038). On the desk the need is the broker's, unless somebody has it.
 *
 * @returns not-found, not-your-act, not-now, chips-unreviewed, reason-needed (a verdict without its words), secret-found
 * or stale when it cannot
 */
export async function validateNeed(
  by: Wearing,
  input: { id: string; revision: number; verdicts?: GivenVerdicts },
  now: Date,
): Promise<Outcome<Need>> {
  const { verdicts, ...move } = input;
  const on = dayOf(now);
  return moveNeed(
    by,
    {
      ...move,
      action: 'validate',
      stamp: { validatedAt: now },
      reason: async (tx, need) => ({ code: (await contextOfNeed(tx, need, on)).standing }),
      facts: async (tx, need) => ({
        chipsReviewed: verdicts !== undefined || (await needChips(tx, need, on)).reviewed,
      }),
      first: async (tx, need, actor) =>
        verdicts
          ? signReview(tx, actor, { needId: need.id }, { ...(await needChips(tx, need, on)), verdicts }, now)
          : done(undefined),
      alongside: (tx, { id }, broker) => takeIfFree(tx, broker, { subject: 'need', id }, now),
    },
    now,
  );
}
