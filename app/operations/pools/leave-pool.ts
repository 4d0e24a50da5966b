import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { listPoolMatches } from '#db/queries/pools/matches.ts';
import { endMembership, settleForState } from '#db/queries/pools/pools.ts';
import { moveMember } from './move-member.ts';
import { tellOfPool } from './tell-of-pool.ts';

/**
 * A State leaves a programme, at any stage and without a reason. Its share is free, its contact is closed, and what is
 * under way goes on while two States are in it; else it ends and the offer's slot is free. Those who knew that it was in
 * are told that something changed. It reads nothing of the programme any more, and the others nothing new of it.
 *
 * @returns not-your-act, not-found, not-now (it is not in it, or it is over)
 */
export async function leavePool(
  by: Wearing,
  input: { poolId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  return moveMember(
    by,
    {
      poolId: input.poolId,
      action: 'leave',
      write: async (tx, pool, member, actor) => {
        const matches = await listPoolMatches(tx, pool.id);
        await endMembership(tx, member.id, 'left', actor.personId, now);
        for (const { id } of matches)
          for (const kind of ['pool-match-asked', 'pool-share-asked'] as const)
            await settleForState(tx, kind, `/pools/${pool.id}/matches/${id}`, now);
        await tellOfPool(tx, pool.id, 'pool-changed', now);
      },
    },
    now,
  );
}
