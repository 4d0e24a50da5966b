import type { Day } from '#app/domain/codes/day.ts';
import { hasTechnology, type Mode } from '#app/domain/codes/delivery.ts';
import type { NoteLevel } from '#app/domain/codes/terms.ts';
import type { NoteFacts } from '#app/domain/matches/facts.ts';

/** What an issuer states about an offer's technology, as it is shown beside the offer: never "safe" or "unsafe". */
export type TrustNote = {
  level: Extract<NoteLevel, 'L1' | 'L2' | 'L3'>;
  issuer: string;
  issuedOn: Day;
  expiresOn: Day;
  disputed: boolean;
  examined: string;
  limits: string;
  /** What people call it; a record from before notes were signed has none. */
  reference?: string | undefined;
  signed: boolean;
  /** The offer is no longer as the note describes it. */
  stale: boolean;
  /** Another note in force on this version of the offer, which somebody disputes: what people call it. */
  otherDisputed?: string | undefined;
};

/**
 * A signed note of this version of the offer holds through its last day. A disputed one holds as well: it is marked, never
 * hidden. A record that nobody signed counts as none.
 */
export function isInForce(
  note: Pick<TrustNote, 'issuedOn' | 'expiresOn' | 'signed' | 'stale'>,
  on: Day,
): boolean {
  return note.signed && !note.stale && note.issuedOn <= on && on <= note.expiresOn;
}

/**
 * Whether an offer brings technology that no note in force stands up for: no State can ask for it, and it fits no need
 * (principle PP5).
 */
export function lacksNote(
  modes: readonly Mode[],
  note: Parameters<typeof isInForce>[0] | undefined,
  on: Day,
): boolean {
  return hasTechnology(modes) && !(note && isInForce(note, on));
}

type Disputed = Pick<TrustNote, 'disputed' | 'otherDisputed'>;

/** Whether what stands in force about an offer is disputed, in the note that counts or in another beside it. */
export function isContested({ disputed, otherDisputed }: Disputed): boolean {
  return disputed || otherDisputed !== undefined;
}

/** What matching counts of a note: a record that nobody signed, or a note of another version of the offer, is none. */
export function noteFacts(
  note: Pick<TrustNote, 'issuedOn' | 'expiresOn' | 'signed' | 'stale'> & Disputed & { level: NoteLevel },
): NoteFacts | undefined {
  if (!note.signed || note.stale) return undefined;
  return {
    level: note.level,
    issuedOn: note.issuedOn,
    expiresOn: note.expiresOn,
    disputed: isContested(note),
  };
}
