import { CONFLICTS, findConflict, type ConflictFacts } from './conflict.ts';

/** Why a hub gives no second opinion on a note: the ties of any examiner, or that the note is its own. */
export const OPINION_CONFLICTS = ['own-note', ...CONFLICTS] as const;
export type OpinionConflict = (typeof OPINION_CONFLICTS)[number];

export type OpinionFacts = Pick<ConflictFacts, 'donor' | 'offerFunders' | 'implementer'> & {
  hub: ConflictFacts['issuer'];
  /** The organisation that issued the note. */
  noteIssuerId: string;
};

/**
 * What stands between a hub and a second opinion on a note, undefined where nothing does. A hub gives none on its own
 * note, which would be no second one, and none on an offer of whoever pays it (DOMAIN sections 6 and 7).
 */
export function opinionConflict({ hub, noteIssuerId, ...offer }: OpinionFacts): OpinionConflict | undefined {
  if (hub.id === noteIssuerId) return 'own-note';
  return findConflict({ ...offer, issuer: hub, isAuthor: false, validated: false });
}

/** What a hub says of a note, in a word; why stands in its text. */
export const OPINIONS = ['plausible', 'questions', 'doubts', 'cannot-say'] as const;
export type Opinion = (typeof OPINIONS)[number];

export const OPINION_LIMITS = { question: 600, text: 1500, scope: 600, limits: 600 } as const;
