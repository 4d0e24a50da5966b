import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { isCirculating } from '#app/domain/needs/lifecycle.ts';
import { setCirculating } from '#db/queries/needs/views.ts';
import { moveNeed } from './move-need.ts';
import { tellPaused } from './tell-paused.ts';

/**
 * Goes on where the pause began. A need that circulated is shown again exactly as its State agreed to, until the day
 * that was set: a pause does not add time to that. A proposal that waits for answers has as many days left as before.
 * Whoever was told of the pause is told of this.
 */
export async function resumeNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'resume',
      stamp: { reconfirmedAt: now },
      alongside: async (tx, need) => {
        if (need.pausedFrom && isCirculating(need.pausedFrom) && !need.shortlistedAt)
          await setCirculating(tx, need.id, true);
        await tellPaused(tx, need.id, now);
      },
    },
    now,
  );
}
