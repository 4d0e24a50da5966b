import { isReference } from '#app/domain/reference.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { noteStateOf, type NoteState } from '#app/domain/verification/note-state.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { Tx } from '#db/client.ts';
import { findNote, findOfferStanding, type SignedNote } from '#db/queries/verification/notes.ts';
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
