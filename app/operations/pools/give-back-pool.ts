import type { Tx } from '#db/client.ts';
import { endGivenBack } from '#db/queries/pools/pools.ts';
import { tellAskedOfPool, tellHubOfPool } from './tell-of-pool.ts';

/** A broker gave a programme back: it is over for its States, whose own needs are where they were, and its hub is told too. */
export async function giveBackToHub(tx: Tx, needId: string, now: Date): Promise<void> {
  const poolId = await endGivenBack(tx, needId, now);
  if (!poolId) return;
  await tellAskedOfPool(tx, poolId, now);
  await tellHubOfPool(tx, poolId, now);
}
