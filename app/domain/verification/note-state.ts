import { addDays, dayOf, type Day } from '#app/domain/codes/day.ts';
import { EXPIRING_DAYS } from './validity.ts';

/** How an issued note stands. A draft is no note yet. */
const NOTE_STATES = [
  'issued',
  'expiring',
  'disputed',
  'stale',
  'expired',
  'superseded',
  'revoked',
  'unsigned',
] as const;
export type NoteState = (typeof NOTE_STATES)[number];

export type StandingNote = {
  signed: boolean;
  expiresOn: Day;
  disputed: boolean;
  revoked: boolean;
  superseded: boolean;
  /** The offer is no longer as the note describes it. */
  stale: boolean;
};

/**
 * One state, the one that matters most: an end that somebody decided, then one that came by itself, then what the offer
 * became, then a dispute. That a note which ended was disputed as well is shown beside it, never instead.
 */
export function noteStateOf(note: StandingNote, on: Day): NoteState {
  if (note.revoked) return 'revoked';
  if (note.superseded) return 'superseded';
  if (!note.signed) return 'unsigned';
  if (note.expiresOn < on) return 'expired';
  if (note.stale) return 'stale';
  if (note.disputed) return 'disputed';
  return addDays(on, EXPIRING_DAYS) >= note.expiresOn ? 'expiring' : 'issued';
}

/** An end that its issuer decided, and the day of it. */
export type NoteEnd = { how: 'revoked' | 'superseded'; on: Day };

export function noteEndOf(note: {
  revokedAt?: Date | undefined;
  supersededAt?: Date | undefined;
}): NoteEnd | undefined {
  if (note.revokedAt) return { how: 'revoked', on: dayOf(note.revokedAt) };
  return note.supersededAt && { how: 'superseded', on: dayOf(note.supersededAt) };
}
