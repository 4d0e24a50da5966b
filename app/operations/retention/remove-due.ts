import { dueBefore, type Kept } from '#app/domain/retention/retention.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { withActor } from '#db/client.ts';
import { REMOVALS } from '#db/queries/retention/removals.ts';

/** Removes whatever is due at `now`. Any number of processes may do it at once. Returns how many of each went, where any did. */
export async function removeDue(now: Date): Promise<Partial<Record<Kept, number>>> {
  const removed: Partial<Record<Kept, number>> = {};
  for (const kept of Object.keys(REMOVALS) as Kept[]) {
    const count = await withActor({ kind: 'system', reason: 'retention' }, (tx) =>
      REMOVALS[kept](tx, dueBefore(kept, now)),
    );
    if (count > 0) removed[kept] = count;
  }
  return removed;
}

export const removingDue: DueWork = {
  name: 'removed',
  run: async (now) => Object.values(await removeDue(now)).reduce((sum, count) => sum + count, 0),
};
