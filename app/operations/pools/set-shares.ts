import type { Wearing } from '#app/auth/viewer.ts';
import { isAgreedUpon } from '#app/domain/matches/statuses.ts';
import { wrongShares, type Share } from '#app/domain/pools/shares.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findPoolMatch, putShares } from '#db/queries/pools/matches.ts';
import { tellOfShares } from './tell-of-pool.ts';

/**
 * The hub of a programme says which State is to get how much of a match: places, days, a part of the budget. It does so
 * until the agreement, and whoever agreed to another division before agrees anew. After it, what a State that left set
 * free goes to those who stayed: on top of what they agreed to, so that nobody agrees again; all who are in it are told.
 *
 * @returns not-your-act, not-found, not-now (before the introduction, or nothing is free), shares-refused (a State with
 * nothing, or more than the whole budget), shares-not-free (after the agreement: less for one of them, or more than what
 * is free), stale (the States are others now)
 */
export async function setShares(
  by: Wearing,
  input: { matchId: string; shares: readonly (Share & { member: string })[] },
  now: Date,
): Promise<Outcome<{ agreed: boolean }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  if (wrongShares(input.shares)) return refuse('shares-refused');
  return withActor(actor, async (tx) => {
    const known = await findPoolMatch(tx, input.matchId);
    if (!known) return refuse('not-found');
    const refusal = await putShares(tx, input.matchId, input.shares, now);
    if (refusal) return refuse(refusal);
    await tellOfShares(tx, known, now);
    return done({ agreed: isAgreedUpon(known.status) });
  });
}
