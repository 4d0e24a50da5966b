import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { leaveRemnant } from './serve-views.ts';
import { closeMatchesOfWithdrawnNeed } from '#db/queries/needs.ts';
import { moveNeed } from './move-need.ts';

/**
 * Ends a need for good. No reason is asked (PP4). Nobody finds it any more, every match of it closes with the code
 * `withdrawn-by-state`, and of all its views a donor that had a match keeps the theme and the place.
 */
export async function withdrawNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'withdraw',
      alongside: async (tx, need) => {
        await leaveRemnant(tx, need.id);
        await closeMatchesOfWithdrawnNeed(tx, need.id, now);
      },
    },
    now,
  );
}
