import { dayOf } from '#app/domain/codes/day.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { withActor, type Tx } from '#db/client.ts';
import { holdNeedOf } from '#db/queries/freshness/matches.ts';
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
      settled += (await withActor(worker, (tx) => settle(tx, id, now))) ? 1 : 0;
    return settled;
  },
};

/** Asked again with the need held: it may have been paused since the list was made. */
async function settle(tx: Tx, id: string, now: Date): Promise<string | undefined> {
  await holdNeedOf(tx, id);
  if (!(await listPoolsPastAnswer(tx, dayOf(now))).includes(id)) return undefined;
  return settlePool(tx, id, dayOf(now), now);
}
