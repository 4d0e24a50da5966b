import type { Day } from '#app/domain/codes/day.ts';
import type { NoteLevel } from '#app/domain/codes/terms.ts';
import type { NoteFacts } from './facts.ts';

/** A note is valid through the day it expires on; one without a stated expiry is taken as stated: valid. */
export function isValidOn(note: NoteFacts, on: Day): boolean {
  return note.level !== 'L0' && (note.expiresOn === undefined || note.expiresOn >= on);
}

/**
 * Which notes satisfy a demand. L4 is one recipient's confirmation of one delivery and never stands for an
 * independent examination (DOMAIN section 7).
 */
const SATISFIES = {
  L2: ['L2', 'L3', 'L4'],
  L3: ['L3'],
} as const satisfies Record<string, readonly NoteLevel[]>;

export function satisfiesLevel(level: NoteLevel, demanded: keyof typeof SATISFIES): boolean {
  return (SATISFIES[demanded] as readonly NoteLevel[]).includes(level);
}
