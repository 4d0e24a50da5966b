import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { takeIfFree } from '#app/operations/matches/take-if-free.ts';
import { findRound } from '#db/queries/needs/round.ts';
import { moveNeed } from './move-need.ts';

/**
 * A broker acknowledges a need that was handed in (DOMAIN section 5, acknowledge ≤2): its State reads that somebody has
 * it, and since when, and on the desk it is the broker's, unless somebody has it.
 *
 * @returns not-found, not-your-act, or not-now where it is decided on, or was acknowledged since it was handed in
 */
export async function takeUpNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      ...input,
      action: 'take-up',
      facts: async (tx, { id }) => {
        const { takenUpAt, authenticatedAt } = await findRound(tx, id);
        return { takenUp: takenUpAt !== undefined, authenticated: authenticatedAt !== undefined };
      },
      alongside: (tx, { id }, broker) => takeIfFree(tx, broker, { subject: 'need', id }, now),
    },
    now,
  );
}
