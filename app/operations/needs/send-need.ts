import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { checkNeed } from '#app/domain/needs/check-need.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import { moveNeed } from './move-need.ts';

/**
 * Hands the need in to the brokers, exactly as its delegation checked it.
 *
 * @returns not-found, not-your-act, not-now, incomplete or stale when it cannot
 */
export async function sendNeed(
  by: Wearing,
  input: { id: string; revision: number },
  now: Date,
): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      ...input,
      action: 'submit',
      facts: (_tx, need) => ({ blockers: blockers(checkNeed(need, dayOf(now))).length }),
      stamp: { submittedAt: now },
    },
    now,
  );
}
