import { AUDIENCES, sees, type Audience } from '#app/domain/visibility.ts';
import type { Role } from '#app/domain/accounts/role.ts';

/** Which words a reader agrees to, kept with the answer: raise it when the words change. The first spoke of files alone. */
export const CONFIDENCE_WORDING = 2;

/** Whose people are given something in confidence: a donor that was introduced, and a hub that the State chose. */
export const GIVEN_IN_CONFIDENCE = ['donor', 'hub_coordinator'] as const satisfies readonly Role[];

/** Whether what this audience gets is for the parties alone: it is given to nobody who did not say that they keep it confidential. */
export function isInConfidence(audience: Audience): boolean {
  return sees(audience, 'T2') && !sees('registered', 'T2');
}

/**
 * Of the views that somebody could be given, the one they get: the one that shows most, and nothing in confidence before
 * they said that they keep it so (PA3). `app.needs_kept` says the same to the database.
 */
export function servedAudience(
  within: readonly Audience[],
  keepsConfidential: boolean,
): Audience | undefined {
  return AUDIENCES.filter(
    (audience) => within.includes(audience) && (keepsConfidential || !isInConfidence(audience)),
  ).at(-1);
}

/** What is recorded of whoever reads a need: an audience's restricted view, or, of a broker, the need itself. */
const RECORDED_VIEWS = ['parties', 'hub', 'whole'] as const;
export type RecordedView = (typeof RECORDED_VIEWS)[number];
