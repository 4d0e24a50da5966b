import type { Day } from '#app/domain/codes/day.ts';
import type { NoteLevel } from '#app/domain/codes/terms.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';

export type ShownNote = {
  level: NoteLevel;
  issuer?: string;
  expiresOn?: Day;
  state?: 'disputed' | 'expired' | 'unsigned';
};

/** An offer's trust note as a badge shows it: without one, level 0, which says so. */
export function shownNote({ note }: Pick<PublishedOffer, 'note'>, on: Day): ShownNote {
  if (!note) return { level: 'L0' };
  const state = note.disputed ? 'disputed' : note.expiresOn < on ? 'expired' : 'unsigned';
  return { level: note.level, issuer: note.issuer, expiresOn: note.expiresOn, state };
}
