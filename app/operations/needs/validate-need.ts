import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { moveNeed } from './move-need.ts';

/**
 * A broker's word that the need comes from its State, was read through, and is not there already. It is about exactly
 * the text that the broker read: a later revision is stale.
 */
export async function validateNeed(
  by: Wearing,
  input: { id: string; revision: number },
  now: Date,
): Promise<Outcome<Need>> {
  return moveNeed(by, { ...input, action: 'validate', stamp: { validatedAt: now } }, now);
}
