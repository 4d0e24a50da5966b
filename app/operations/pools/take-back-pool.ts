import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { canTakeBack } from '#app/domain/pools/membership.ts';
import { phaseOf } from '#app/domain/pools/pool.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { endGathering, findPool } from '#db/queries/pools/pools.ts';
import { tellAskedOfPool } from './tell-of-pool.ts';

/**
 * A hub takes back a programme that it proposed, before brokers and donors have it: it is over for the States that were
 * asked, whose own needs are where they were, and whoever of them has not said no is told.
 *
 * @returns not-your-act, not-found, not-now (handed in, or over)
 */
export async function takeBackPool(
  by: Wearing,
  input: { poolId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const known = await findPool(tx, input.poolId);
    if (!known) return refuse('not-found');
    // One that was handed in is no draft, and no hub's to lock.
    const need = await findNeedForUpdate(tx, known.needId);
    const pool = await findPool(tx, input.poolId);
    if (!need || !pool || !canTakeBack(phaseOf(pool))) return refuse('not-now');
    if (!(await endGathering(tx, pool.id, now))) return refuse('not-now');
    await recordNeedEvent(
      tx,
      actor,
      need.id,
      { action: 'take-back-pool', from: need.status, to: need.status },
      now,
    );
    await tellAskedOfPool(tx, pool.id, now);
    return done(undefined);
  });
}
