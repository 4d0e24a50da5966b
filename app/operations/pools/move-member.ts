import type { Wearing } from '#app/auth/viewer.ts';
import { memberActions, memberStatus, type MemberAction } from '#app/domain/pools/membership.ts';
import { phaseOf, type Pool, type PoolMember } from '#app/domain/pools/pool.ts';
import { done, refuse, type Outcome, type RefusalReason } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { ActingPerson } from '#db/actor.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { findPool, listPoolMembers } from '#db/queries/pools/pools.ts';

type Step = {
  poolId: string;
  action: MemberAction;
  unless?: (pool: Pool) => RefusalReason | undefined;
  write: (tx: Tx, pool: Pool, member: PoolMember, by: ActingPerson) => Promise<void>;
};

/**
 * One step of a State with a programme: load its own row and lock its own need, decide, write, and record it as an act on
 * that need, where its delegation and brokers read it and nobody else.
 */
export async function moveMember(by: Wearing, step: Step, now: Date): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const pool = await findPool(tx, step.poolId);
    const [known] = pool ? await listPoolMembers(tx, [pool.id]) : [];
    if (!pool || !known) return refuse('not-found');
    const need = await findNeedForUpdate(tx, known.needId);
    const [member] = await listPoolMembers(tx, [pool.id]);
    if (!need || !member) return refuse('not-found');
    if (!memberActions(memberStatus(member), phaseOf(pool)).includes(step.action)) return refuse('not-now');
    const refusal = step.unless?.(pool);
    if (refusal) return refuse(refusal);
    await step.write(tx, pool, member, actor);
    const event = { action: `${step.action}-pool`, from: need.status, to: need.status } as const;
    await recordNeedEvent(tx, actor, need.id, event, now);
    return done(undefined);
  });
}
