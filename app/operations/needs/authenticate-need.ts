import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { takeIfFree } from '#app/operations/matches/take-if-free.ts';
import { findRound } from '#db/queries/needs/round.ts';
import { moveNeed } from './move-need.ts';

/**
 * A broker says that a need comes from its State, before it is looked through: the State reads it, and the clock of it
 * ends (DOMAIN section 5, authenticate ≤5). On the desk it is the broker's, unless somebody has it.
 *
 * @returns not-found, not-your-act, or not-now where it is decided on, was said since it was handed in, or is a
 * programme's, which no one State hands in
 */
export async function authenticateNeed(
  by: Wearing,
  input: { id: string },
  now: Date,
): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      ...input,
      action: 'authenticate',
      unless: (_tx, { pooled }) => (pooled ? 'not-now' : undefined),
      alongside: (tx, { id }, broker) => takeIfFree(tx, broker, { subject: 'need', id }, now),
      facts: async (tx, { id }) => ({
        authenticated: (await findRound(tx, id)).authenticatedAt !== undefined,
      }),
    },
    now,
  );
}
