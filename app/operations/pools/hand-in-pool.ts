import type { Wearing } from '#app/auth/viewer.ts';
import { canHandIn, memberStatus } from '#app/domain/pools/membership.ts';
import { phaseOf } from '#app/domain/pools/pool.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate, updateNeedStatus } from '#db/queries/needs/needs.ts';
import { findPool, listPoolMembers, stampHandedIn } from '#db/queries/pools/pools.ts';

/**
 * The hub hands a programme in to the brokers once two States are in it; from then on it is validated, circulated and
 * ranked like any need, and nobody joins it any more.
 *
 * @returns not-your-act, not-found, not-now (fewer than two States, handed in already, or taken back)
 */
export async function handInPool(
  by: Wearing,
  input: { poolId: string },
  now: Date,
): Promise<Outcome<{ needId: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const known = await findPool(tx, input.poolId);
    const need = known && (await findNeedForUpdate(tx, known.needId));
    const pool = need && (await findPool(tx, input.poolId));
    if (!pool) return refuse(known?.handedInAt ? 'not-now' : 'not-found');
    const members = await listPoolMembers(tx, [pool.id]);
    const joined = members.filter((member) => memberStatus(member) === 'joined').length;
    if (!canHandIn(joined, phaseOf(pool))) return refuse('not-now');
    await stampHandedIn(tx, pool.id, now);
    await updateNeedStatus(tx, need.id, { status: 'submitted', submittedAt: now }, now);
    await recordNeedEvent(tx, actor, need.id, { action: 'submit', from: need.status, to: 'submitted' }, now);
    return done({ needId: need.id });
  });
}
