import type { DueWork } from '#app/operations/due/due-work.ts';
import { withActor } from '#db/client.ts';
import { projectEndedNotes } from '#db/queries/verification/notes.ts';

/** As many offers as are shown anew in one transaction. */
const AT_ONCE = 200;

/**
 * Where the note that counted for a published offer, or the disputed one beside it, has ended, everybody reads of the next
 * one that holds, and matching counts that. Nobody did anything to such an offer, so nothing else would show it.
 */
export const endedNotes: DueWork = {
  name: 'notes-ended',
  run: () => withActor({ kind: 'system', reason: 'ended notes' }, (tx) => projectEndedNotes(tx, AT_ONCE)),
};
