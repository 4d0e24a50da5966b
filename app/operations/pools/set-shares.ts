import type { Wearing } from '#app/auth/viewer.ts';
import { wrongShares, type Share } from '#app/domain/pools/shares.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findPoolMatch, putShares } from '#db/queries/pool-matches.ts';
import { tellOfPool } from './tell-of-pool.ts';

/**
 * The hub of a programme says which State is to get how much of a match: places, days, a part of the budget. It does so
 * until the agreement, and whoever agreed to another division before agrees anew.
 *
 * @returns not-your-act, not-found, not-now (before the introduction, or agreed), shares-refused (a State with nothing,
 * or more than the whole budget), stale (the States are others now)
 */
export async function setShares(
  by: Wearing,
  input: { matchId: string; shares: readonly (Share & { member: string })[] },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  if (wrongShares(input.shares)) return refuse('shares-refused');
  return withActor(actor, async (tx) => {
    const known = await findPoolMatch(tx, input.matchId);
    if (!known) return refuse('not-found');
    const refusal = await putShares(tx, input.matchId, input.shares, now);
    if (refusal) return refuse(refusal);
    await tellOfPool(tx, known.poolId, 'pool-share-asked', now, known.id);
    return done(undefined);
  });
}
