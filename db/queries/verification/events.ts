import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

export type NoteEventAction =
  | 'issue-note'
  | 'supersede-note'
  | 'revoke-note'
  | 'dispute-note'
  | 'answer-dispute'
  | 'register-key'
  | 'retire-key'
  | 'distrust-key';

/** Who did what to a note or a key; what is about a note enters the public log of notes at commit, without the who. */
export async function recordNoteEvent(
  tx: Tx,
  by: ActingPerson,
  event: { action: NoteEventAction; noteId?: string; offerId?: string; kid?: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('note_events')
    .values({
      action: event.action,
      note_id: event.noteId ?? null,
      offer_id: event.offerId ?? null,
      kid: event.kid ?? null,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
    })
    .execute();
}
