import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { ReturnCode } from '#app/domain/needs/return-codes.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { moveNeed } from './move-need.ts';

/** Gives a need back to its State, saying what to change. Its delegation reads the code and the text. */
export async function returnNeed(
  by: Wearing,
  input: { id: string; code?: ReturnCode; text: string },
  now: Date,
): Promise<Outcome<Need>> {
  const reason = { code: input.code, text: input.text.trim() };
  return moveNeed(by, { id: input.id, action: 'return', reason }, now);
}
