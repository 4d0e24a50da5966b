import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { moveNeed } from './move-need.ts';
import { leaveRemnant } from './serve-views.ts';

/**
 * Its State takes back a need that it handed in and that does not go round yet, to correct it. What it agreed to is agreed
 * to no longer, and nobody reads it: it is handed in, looked through and agreed to again. What it asked a donor for meanwhile
 * stays asked for. A programme's need is its hub's, and no State's to take back.
 *
 * @returns not-found, not-your-act or not-now when it cannot
 */
export async function takeBackNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      ...input,
      action: 'take-back',
      stamp: { reopened: true },
      alongside: async (tx, need) => {
        if (need.servedTiers) await leaveRemnant(tx, need.id);
      },
    },
    now,
  );
}
