import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { moveNeed } from './move-need.ts';

/**
 * Its State says that a need still stands, unchanged: twelve months begin anew. Only signed in: a letter's link is no
 * authorised focal point (PP4). How long it circulates does not change.
 */
export async function reconfirmNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'reconfirm',
      stamp: { reconfirmedAt: now },
      alongside: (tx, need) => settleForAll(tx, 'need-to-confirm', `/needs/${need.id}`, now),
    },
    now,
  );
}
