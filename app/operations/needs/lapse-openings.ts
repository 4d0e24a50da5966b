import { openingState } from '#app/domain/needs/opening.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { withActor } from '#db/client.ts';
import { lapseOpenings as putLapsed, listUnanswered } from '#db/queries/needs/sealed-openings.ts';

/**
 * Ends the wishes to open a sealed text that no second broker answered in time. Any number of processes may do it at
 * once. Returns how many lapsed.
 */
export function lapseOpenings(now: Date): Promise<number> {
  return withActor({ kind: 'system', reason: 'openings' }, async (tx) => {
    const waiting = await listUnanswered(tx);
    const lapsed = waiting.filter((opening) => openingState(opening, now) === 'lapsed');
    return putLapsed(
      tx,
      lapsed.map(({ id }) => id),
      now,
    );
  });
}

export const lapsingOpenings: DueWork = { name: 'openings-lapsed', run: lapseOpenings };
