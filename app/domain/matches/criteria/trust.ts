import type { NoteLevel } from '#app/domain/codes/terms.ts';
import type { NoteFacts } from '../facts.ts';
import { daysUntil } from '../question.ts';
import { codes, day, stated } from '../reason-values.ts';
import { keyOf, NOTHING, type Part } from '../rule.ts';
import { isValidOn } from '../trust-note.ts';

/** What each level is worth. A confirmation of one delivery (L4) vouches for that delivery, not for this one. */
const LEVEL_VALUE = { L0: 0, L1: 0.3, L2: 0.65, L3: 1, L4: 0.65 } as const satisfies Record<
  NoteLevel,
  number
>;

export const noteLevelPart: Part = {
  standing: true,
  share: 0.6,
  key: (offer) => keyOf(offer.note?.level, offer.note?.expiresOn),
  asks: NOTHING,
  judge: ({ on }, { note }) => {
    if (note === undefined) return { value: 0, code: 'trust.offer-not-stated' };
    if (note.level === 'L0') return { value: 0, code: 'trust.none' };
    if (!isValidOn(note, on)) return { value: 0, code: 'trust.expired' };
    return { value: LEVEL_VALUE[note.level], code: 'trust.level' };
  },
  values: (_, { note }) =>
    stated({
      level: note && codes('note_levels', note.level),
      expires: note?.expiresOn !== undefined && day(note.expiresOn),
    }),
};

/** The longest a note is valid (L3: 24 months), and what is left of a year. */
const OLDEST_DAYS = 730;
const A_YEAR = 365;

/** A fresh note tells more than an old one: by the day of issue, or where nobody stated it by the time left. */
export const noteAgePart: Part = {
  standing: true,
  share: 0.25,
  key: (offer) => keyOf(offer.note?.level, offer.note?.issuedOn, offer.note?.expiresOn),
  asks: NOTHING,
  judge: (question, { note }) => {
    if (note === undefined || !isValidOn(note, question.on))
      return { value: 0, code: 'note-age.no-valid-note' };
    if (note.issuedOn !== undefined)
      return { value: clamp(1 + daysUntil(question, note.issuedOn) / OLDEST_DAYS), code: 'note-age.issued' };
    if (note.expiresOn !== undefined)
      return { value: clamp(daysUntil(question, note.expiresOn) / A_YEAR), code: 'note-age.expires' };
    return { value: 0, code: 'note-age.offer-not-stated' };
  },
  values: ({ on }, { note }) =>
    stated({
      on: day(on),
      issued: note?.issuedOn !== undefined && day(note.issuedOn),
      expires: note?.expiresOn !== undefined && day(note.expiresOn),
    }),
};

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

export const noteDisputePart: Part = {
  standing: true,
  share: 0.15,
  key: (offer) => keyOf(disputeOf(offer.note)),
  asks: NOTHING,
  judge: (_, { note }) => {
    const dispute = disputeOf(note);
    return { value: dispute === 'undisputed' ? 1 : 0, code: `dispute.${dispute}` };
  },
  values: () => ({}),
};

function disputeOf(note: NoteFacts | undefined): 'no-note' | 'offer-not-stated' | 'disputed' | 'undisputed' {
  if (note === undefined || note.level === 'L0') return 'no-note';
  if (note.disputed === undefined) return 'offer-not-stated';
  return note.disputed ? 'disputed' : 'undisputed';
}
