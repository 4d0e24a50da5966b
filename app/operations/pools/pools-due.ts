import { dayOf } from '#app/domain/codes/day.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { withActor } from '#db/client.ts';
import { listPoolsPastAnswer, settlePool } from '#db/queries/pools/matches.ts';

const worker = { kind: 'system', reason: 'matches' } as const;

/**
 * Of proposals to several States whose day has passed: those who said yes go on, where they are at least two, and the
 * others are asked no more. Goes before proposals lapse. Returns how many were settled.
 */
export const poolsSettling: DueWork = {
  name: 'pools-settled',
  run: async (now) => {
    let settled = 0;
    for (const id of await withActor(worker, (tx) => listPoolsPastAnswer(tx, dayOf(now))))
      settled += (await withActor(worker, (tx) => settlePool(tx, id, dayOf(now), now))) ? 1 : 0;
    return settled;
  },
};
