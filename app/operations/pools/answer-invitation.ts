import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { endMembership, joinPool, settleForState } from '#db/queries/pools/pools.ts';
import { moveMember } from './move-member.ts';
import { tellHubOfPool } from './tell-of-pool.ts';

/**
 * A State joins a programme by agreeing to exactly the views its page showed, and says whether the other States in it may
 * read its name. Its own need stays what it is, seen by whom it was. The hub is told that something changed.
 *
 * @returns not-your-act, not-found, not-now, or view-changed
 */
export async function acceptInvitation(
  by: Wearing,
  input: { poolId: string; viewHash: string; named: boolean },
  now: Date,
): Promise<Outcome<undefined>> {
  const { poolId, viewHash, named } = input;
  return moveMember(
    by,
    {
      poolId,
      action: 'join',
      unless: (pool) => (pool.viewHash === viewHash ? undefined : 'view-changed'),
      write: async (tx, pool, member, actor) => {
        await joinPool(tx, member.id, { viewHash, named, by: actor.personId }, now);
        await settleForState(tx, 'pool-invited', `/pools/${pool.id}`, now);
        await tellHubOfPool(tx, pool.id, now);
      },
    },
    now,
  );
}

/** A State says no to a programme; no reason is asked, and the other States never learn of it. @returns as above */
export async function declineInvitation(
  by: Wearing,
  input: { poolId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  return moveMember(
    by,
    {
      poolId: input.poolId,
      action: 'decline',
      write: async (tx, pool, member, actor) => {
        await endMembership(tx, member.id, 'declined', actor.personId, now);
        await settleForState(tx, 'pool-invited', `/pools/${pool.id}`, now);
        await tellHubOfPool(tx, pool.id, now);
      },
    },
    now,
  );
}
