import { isReference } from '#app/domain/reference.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { noteEndOf, noteStateOf, type NoteEnd, type NoteState } from '#app/domain/verification/note-state.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { Tx } from '#db/client.ts';
import {
  findNewerNote,
  findNote,
  findOfferStanding,
  type SignedNote,
} from '#db/queries/verification/notes.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';

export type ShownNote = SignedNote & {
  state: NoteState;
  offer: { id: string; reference: string; version: number; isPublished: boolean };
};

/** A note with how it stands today. @throws Response 404 where this reader does not reach it */
export async function requireNote(tx: Tx, reference: string | undefined, now: Date): Promise<ShownNote> {
  const note = reference && isReference('T', reference) ? await findNote(tx, reference) : undefined;
  if (!note) throw refusalResponse('not-found');
  const standing = await findOfferStanding(tx, note.offerId);
  // Of an offer that was never public its own people reach the note, and the offer.
  const own = standing ? undefined : await findNoteSubject(tx, note.offerId);
  const offer = standing ?? (own && { reference: own.reference, version: own.version, isPublished: false });
  if (!offer) throw refusalResponse('not-found');
  const state = noteStateOf(
    {
      signed: true,
      expiresOn: note.expiresOn,
      disputed: note.disputedAt !== undefined,
      revoked: note.revokedAt !== undefined,
      superseded: note.supersededAt !== undefined,
      stale: note.offerVersion !== offer.version,
    },
    dayOf(now),
  );
  return { ...note, state, offer: { id: note.offerId, ...offer } };
}

/** How a note ended that can be answered, disputed and withdrawn no more, and what is read in its place. */
export async function findEnd(
  tx: Tx,
  note: SignedNote,
): Promise<(NoteEnd & { newer: string | undefined }) | undefined> {
  const end = noteEndOf(note);
  return end && { ...end, newer: end.how === 'superseded' ? await findNewerNote(tx, note) : undefined };
}
