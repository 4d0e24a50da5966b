import { isReference } from '#app/domain/reference.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { noteEndOf, noteStateOf, type NoteEnd, type NoteState } from '#app/domain/verification/note-state.ts';
import type { Viewer } from '#app/auth/viewer.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { actorOf, isWearing } from '#app/http/viewer.ts';
import type { Actor } from '#db/actor.ts';
import { withActor, type Tx } from '#db/client.ts';
import {
  findNewerNote,
  findNote,
  findNoteTexts,
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
  const state = standsAs(note, offer.version, dayOf(now));
  return { ...note, state, offer: { id: note.offerId, ...offer } };
}

/** How a note stands on a day on which its offer is in this version. */
export function standsAs(note: SignedNote, offerVersion: number, on: Day): NoteState {
  return noteStateOf(
    {
      signed: true,
      expiresOn: note.expiresOn,
      disputed: note.disputedAt !== undefined,
      revoked: note.revokedAt !== undefined,
      superseded: note.supersededAt !== undefined,
      stale: note.offerVersion !== offerVersion,
    },
    on,
  );
}

/** How a note ended that can be answered, disputed and withdrawn no more, and what is read in its place. */
export async function findEnd(
  tx: Tx,
  note: SignedNote,
): Promise<(NoteEnd & { newer: string | undefined }) | undefined> {
  const end = noteEndOf(note);
  return end && { ...end, newer: end.how === 'superseded' ? await findNewerNote(tx, note) : undefined };
}

/**
 * What was signed, for whoever reads the note's page: the note and the text it binds.
 * @throws Response 404 where this reader does not reach the note
 */
export async function requireNoteTexts(
  viewer: Viewer,
  reference: string | undefined,
): Promise<{ jws: string; subjectJson: string }> {
  const texts = await withActor(actorFor(viewer), async (tx) => {
    const note = await requireNote(tx, reference, new Date());
    return findNoteTexts(tx, note.reference);
  });
  if (!texts) throw refusalResponse('not-found');
  return texts;
}

/**
 * What is public now of the offer that a note is about.
 * @throws Response 404 where this reader does not reach the note, or its offer any more
 */
export async function requireTextOfToday(viewer: Viewer, reference: string | undefined): Promise<string> {
  const subject = await withActor(actorFor(viewer), async (tx) =>
    findNoteSubject(tx, (await requireNote(tx, reference, new Date())).offerId),
  );
  if (!subject) throw refusalResponse('not-found');
  return subject.canonicalJson;
}

function actorFor(viewer: Viewer): Actor {
  return isWearing(viewer) ? actorOf(viewer) : { kind: 'anonymous' };
}
