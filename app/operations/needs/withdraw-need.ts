import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { setCirculating } from '#db/queries/masked-needs.ts';
import { closeMatchesOfWithdrawnNeed } from '#db/queries/needs.ts';
import { moveNeed } from './move-need.ts';

/**
 * Ends a need for good. No reason is asked (PP4). Donors no longer find it, and every match of it closes with the code
 * `withdrawn-by-state`: who was introduced can no longer read it.
 */
export async function withdrawNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'withdraw',
      alongside: async (tx, need) => {
        await setCirculating(tx, need.id, false);
        await closeMatchesOfWithdrawnNeed(tx, need.id, now);
      },
    },
    now,
  );
}
