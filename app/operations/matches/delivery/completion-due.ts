import { dayOf } from '#app/domain/codes/day.ts';
import { codeOfCompletion } from '#app/domain/matches/closing.ts';
import { feedbackBy } from '#app/domain/matches/delivery/clocks.ts';
import { withActor } from '#db/client.ts';
import { concludeByClock, listOnClock } from '#db/queries/match-clocks.ts';

/**
 * Closes each match that has been completed for thirty days and that no broker closed, with what its recipient confirmed.
 * A dispute stops it. Each in a transaction of its own.
 */
export const completionDue = {
  name: 'match-completion',
  run: async (now: Date): Promise<number> => {
    const system = { kind: 'system', reason: 'match completion' } as const;
    const matches = await withActor(system, listOnClock);
    let closed = 0;
    for (const { id, status, completedAt, met, disputed } of matches) {
      if (status !== 'completed' || disputed || !completedAt || dayOf(now) < feedbackBy(completedAt))
        continue;
      if (await withActor(system, (tx) => concludeByClock(tx, id, codeOfCompletion(met), now))) closed += 1;
    }
    return closed;
  },
};
