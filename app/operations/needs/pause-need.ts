import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { PausedFrom } from '#app/domain/needs/lifecycle.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { setCirculating } from '#db/queries/needs/views.ts';
import { moveNeed } from './move-need.ts';
import { tellPaused } from './tell-paused.ts';

/**
 * Stops everything for a while, no reason asked; donors no longer find it. Whoever has a match of it, and the brokers who
 * proposed one, hear that something changed.
 */
export async function pauseNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'pause',
      // The lifecycle pauses from these statuses only, so what it let pass is one of them.
      stamp: (need) => ({ pausedFrom: need.status as PausedFrom }),
      alongside: async (tx, need) => {
        await setCirculating(tx, need.id, false);
        await tellPaused(tx, need.id, now);
      },
    },
    now,
  );
}
