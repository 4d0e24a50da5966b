import type { Day } from '#app/domain/codes/day.ts';
import type { NoteLevel } from '#app/domain/codes/terms.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { noteState, type NoteMark } from '#app/domain/offers/offer-line.ts';

export type ShownNote = {
  level: NoteLevel;
  issuer?: string;
  expiresOn?: Day;
  state?: NoteMark | undefined;
};

/** An offer's trust note as a badge shows it: without one, level 0, which says so. */
export function shownNote({ note }: Pick<PublishedOffer, 'note'>, on: Day): ShownNote {
  if (!note) return { level: 'L0' };
  return { level: note.level, issuer: note.issuer, expiresOn: note.expiresOn, state: noteState(note, on) };
}
