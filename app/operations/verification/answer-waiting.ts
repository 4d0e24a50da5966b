import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { listDisputes, saveAnswer } from '#db/queries/verification/disputes.ts';
import { recordNoteEvent } from '#db/queries/verification/events.ts';

/**
 * Whoever withdraws a note in words answers with them every dispute of it that waits: nobody is left to wait for an answer
 * about a note that is gone, and none can be given that says otherwise. Returns the disputes.
 */
export async function answerWaiting(
  tx: Tx,
  by: ActingPerson,
  { id: noteId, offerId }: { id: string; offerId: string },
  text: string,
  now: Date,
): Promise<string[]> {
  const answered: string[] = [];
  for (const { id, answer } of await listDisputes(tx, noteId)) {
    if (answer || !(await saveAnswer(tx, id, noteId, { outcome: 'withdrawn', text }, now))) continue;
    await recordNoteEvent(tx, by, { action: 'answer-dispute', noteId, offerId }, now);
    answered.push(id);
  }
  return answered;
}
