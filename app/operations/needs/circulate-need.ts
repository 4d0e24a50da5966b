import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { CIRCULATION_DAYS } from '#app/domain/needs/next-step.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { putMaskedNeed } from '#db/queries/masked-needs.ts';
import { isConsented } from './is-consented.ts';
import { moveNeed } from './move-need.ts';
import { viewOf } from './view-of.ts';

/**
 * Shows the masked view to donors, hubs and verifiers for 30 days: only the one that the State agreed to, and only
 * while it is still what donors would get.
 */
export async function circulateNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  const circulatesUntil = addDays(dayOf(now), CIRCULATION_DAYS);
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'circulate',
      facts: async (tx, need) => ({ consented: await isConsented(tx, need) }),
      stamp: { circulatedAt: now, circulatesUntil },
      alongside: (tx, need) => putMaskedNeed(tx, need.id, viewOf(need).view, circulatesUntil),
    },
    now,
  );
}
