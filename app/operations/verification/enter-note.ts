import { sha256Hex } from '#app/auth/note-keys.ts';
import type { PreparedNote } from '#app/domain/verification/prepared-note.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { recordNoteEvent } from '#db/queries/verification/events.ts';
import { insertNote, supersedeNotes } from '#db/queries/verification/notes.ts';
import { answerRequest } from './move-request.ts';
import { tellMoved } from './tell-of-note.ts';

/**
 * Enters a signed note: what this organisation said before about the offer in the same role gives way to it, and both
 * are events, which the public log of notes takes up at commit. Whoever asked for it has its answer, and a donor whose offer
 * has another note than before is told.
 *
 * @returns false where its reference or its place in the lists is taken by chance: then it is to be made anew
 */
export async function enterNote(
  tx: Tx,
  by: ActingPerson,
  prepared: PreparedNote & { draftId?: string },
  jws: string,
  now: Date,
): Promise<boolean> {
  const { offerId } = prepared;
  const id = await insertNote(tx, by, { ...prepared, jws, sha256: sha256Hex(jws) }, now);
  if (!id) return false;
  await recordNoteEvent(tx, by, { action: 'issue-note', noteId: id, offerId }, now);
  for (const before of await supersedeNotes(tx, by, { id, offerId }, now)) {
    await recordNoteEvent(tx, by, { action: 'supersede-note', noteId: before.id, offerId }, now);
    await tellMoved(tx, { id: before.id, reference: prepared.reference }, now);
  }
  await answerRequest(tx, by, { id, offerId }, now);
  return true;
}

/** How often chance is asked again for a reference and a place that are free: one in ten thousand is not. */
export const ATTEMPTS = 8;
