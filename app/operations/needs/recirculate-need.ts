import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { CIRCULATION_DAYS } from '#app/domain/needs/next-step.ts';
import { agreedAgain } from '#app/domain/needs/unmet.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { listConsents } from '#db/queries/need-consents.ts';
import { circulateViews } from '#db/queries/need-views.ts';
import { isAsAgreed } from './circulate-need.ts';
import { moveNeed } from './move-need.ts';

/**
 * Lets an unmet need be found for 30 more days, exactly as its State agreed to once more after it was called unmet; twice
 * at most.
 *
 * @returns not-found, not-your-act, not-now, consent-needed, circulated-enough
 */
export async function recirculateNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  const circulatesUntil = addDays(dayOf(now), CIRCULATION_DAYS);
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'recirculate',
      facts: async (tx, need) => {
        const [last] = await listConsents(tx, need.id);
        const again = agreedAgain(need.unmet?.at, last?.at);
        return {
          consented: again && isAgreed(need) && (await isAsAgreed(tx, need.id)),
          recirculations: need.recirculations,
        };
      },
      stamp: { circulatedAt: now, circulatesUntil, again: true },
      alongside: (tx, need) => circulateViews(tx, need.id, circulatesUntil),
    },
    now,
  );
}
