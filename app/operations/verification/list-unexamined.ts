import { unexaminedOf, type ChecklistItem } from '#app/domain/verification/checklists.ts';
import type { Tx } from '#db/client.ts';
import { findNote } from '#db/queries/verification/notes.ts';

/** What the signed note of this reference says that nobody looked at; nothing of one that is not signed yet. */
export async function listUnexamined(tx: Tx, reference: string | undefined): Promise<ChecklistItem[]> {
  const note = reference === undefined ? undefined : await findNote(tx, reference);
  return note ? unexaminedOf(note.statement.checks) : [];
}
