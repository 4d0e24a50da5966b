import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { CIRCULATION_DAYS } from '#app/domain/needs/next-step.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import type { Tx } from '#db/client.ts';
import { listConsents } from '#db/queries/need-consents.ts';
import { circulateViews, findViews } from '#db/queries/need-views.ts';
import { hashOfViews } from './views-of.ts';
import { moveNeed } from './move-need.ts';

/**
 * Lets a need be found for 30 days, by each audience as the State agreed: a broker shows those very views and cannot
 * change a word of them.
 */
export async function circulateNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  const circulatesUntil = addDays(dayOf(now), CIRCULATION_DAYS);
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'circulate',
      facts: async (tx, need) => ({ consented: isAgreed(need) && (await isAsAgreed(tx, need.id)) }),
      stamp: { circulatedAt: now, circulatesUntil },
      alongside: (tx, need) => circulateViews(tx, need.id, circulatesUntil),
    },
    now,
  );
}

/** Whether what would be served is, byte for byte, what the State agreed to last. */
export async function isAsAgreed(tx: Tx, needId: string): Promise<boolean> {
  const [last] = await listConsents(tx, needId);
  return last?.viewHash === hashOfViews(await findViews(tx, needId));
}
