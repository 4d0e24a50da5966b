import type { Day } from '#app/domain/codes/day.ts';
import { addDays } from '#app/domain/codes/day.ts';
import type { NoteLevel } from '#app/domain/codes/terms.ts';
import type { NoteFacts } from '#app/domain/matches/facts.ts';

/**
 * What an issuer states about an offer's technology: never "safe" or "unsafe" (DOMAIN section 7). Until signed notes
 * exist it is an unsigned record, and is shown as "not yet signed".
 */
export type TrustNote = {
  level: Extract<NoteLevel, 'L1' | 'L2' | 'L3'>;
  issuer: string;
  issuedOn: Day;
  expiresOn: Day;
  disputed: boolean;
  examined: string;
  limits: string;
};

/** The last day a donor's own declaration holds: six months, counted as 182 days. */
export function selfDeclaredUntil(issuedOn: Day): Day {
  return addDays(issuedOn, 182);
}

/** A note holds through its last day. A disputed note holds as well: it is marked, never hidden. */
export function isInForce(note: Pick<TrustNote, 'issuedOn' | 'expiresOn'>, on: Day): boolean {
  return note.issuedOn <= on && on <= note.expiresOn;
}

export function noteFacts(note: TrustNote): NoteFacts {
  return {
    level: note.level,
    issuedOn: note.issuedOn,
    expiresOn: note.expiresOn,
    disputed: note.disputed,
  };
}
