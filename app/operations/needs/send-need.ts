import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { checkNeed } from '#app/domain/needs/check-need.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import { endHubShares } from '#db/queries/hubs/shares.ts';
import { moveNeed } from './move-need.ts';
import { leaveRemnant } from './serve-views.ts';

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
      // What was returned may be rewritten since: a hub that saw it before is let see it anew, by what it says now.
      alongside: async (tx, need, actor) => {
        const ended = await endHubShares(tx, { needId: need.id, by: actor.personId }, now);
        if (ended > 0) await leaveRemnant(tx, need.id);
      },
    },
    now,
  );
}
