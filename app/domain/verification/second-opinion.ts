import type { HeldIn } from '#app/domain/accounts/held-in.ts';
import type { Declined } from '#app/domain/hubs/opinion.ts';
import { CONFLICTS, findConflict, type ConflictSides } from './conflict.ts';

/** Why a hub gives no second opinion on a note: the ties of any examiner, or that the note is its own. */
const OPINION_CONFLICTS = ['own-note', ...CONFLICTS] as const;
export type OpinionConflict = (typeof OPINION_CONFLICTS)[number];

export type OpinionFacts = ConflictSides & {
  /** The organisation that issued the note. */
  noteIssuerId: string;
  /** Where whoever writes the opinion holds a role; nowhere while nobody does. */
  heldIn: readonly HeldIn[];
};

/**
 * What stands between a hub and a second opinion on a note, undefined where nothing does. A hub gives none on its own
 * note, which would be no second one, and none on an offer on which it could give no note (DOMAIN sections 6 and 7).
 */
export function opinionConflict({ noteIssuerId, ...sides }: OpinionFacts): OpinionConflict | undefined {
  if (sides.issuer.id === noteIssuerId) return 'own-note';
  // What it answered a donor is between the two of them.
  return findConflict({ ...sides, isAuthor: false, validated: false, saidConflict: false });
}

/** What a hub says of a note, in a word; why stands in its text. */
export const OPINIONS = ['plausible', 'questions', 'doubts', 'cannot-say'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** What a hub answers: what it thinks and how far it looked, or why it gives no opinion. */
export type SecondOpinionSaid =
  | { opinion: Opinion; text: string; scope: string; limits: string; declined?: undefined }
  | { declined: Declined };

export const OPINION_LIMITS = { question: 600, text: 1500, scope: 600, limits: 600 } as const;
