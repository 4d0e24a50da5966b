import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { moveNeed } from './move-need.ts';

/**
 * The State of a need that nobody met, and that a broker suggests to refine, writes it anew. What it agreed to is agreed to
 * no longer: it is handed in, looked through, agreed to and sent round like any other, as one of the two more rounds.
 *
 * @returns not-found, not-your-act, not-now, or circulated-enough
 */
export async function refineNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'refine',
      facts: (_tx, need) => ({ unmetNext: need.unmet?.next, recirculations: need.recirculations }),
      stamp: { reopened: true },
    },
    now,
  );
}
