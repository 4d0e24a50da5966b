import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { findAuthentication } from '#db/queries/needs/round.ts';
import { moveNeed } from './move-need.ts';

/**
 * A broker says that a need comes from its State, before it is looked through: the State reads it, and the clock of it
 * ends (DOMAIN section 5, authenticate ≤5).
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
      facts: async (tx, { id }) => ({ authenticated: (await findAuthentication(tx, id)) !== undefined }),
    },
    now,
  );
}
