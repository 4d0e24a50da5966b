import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { moveNeed } from './move-need.ts';

/**
 * Its State takes back a need that it handed in and nobody has decided on, to correct it. A programme's need is its hub's,
 * and no State's to take back.
 *
 * @returns not-found, not-your-act or not-now when it cannot
 */
export async function takeBackNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  return moveNeed(by, { ...input, action: 'take-back' }, now);
}
