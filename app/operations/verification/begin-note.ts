import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import type { SubjectKind } from '#app/domain/verification/checklists.ts';
import type { Examined } from '#app/domain/verification/level.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findDraft } from '#db/queries/verification/drafts.ts';
import { saveNote } from './save-note.ts';
import { startNote } from './start-note.ts';

/**
 * Begins a note with what is examined and how far, or changes that of the one which is being written; answers to what
 * another kind's list asks are kept and not signed.
 *
 * @returns the draft's id; or whatever `startNote` and `saveNote` refuse
 */
export async function beginNote(
  by: Wearing,
  { offerId, kind, examined }: { offerId: string; kind: SubjectKind; examined: Examined },
  now: Date,
): Promise<Outcome<{ draftId: string }>> {
  const started = await startNote(by, { offerId }, now);
  if (!started.ok) return started;
  const draft = await withActor(actingPerson(by), (tx) => findDraft(tx, started.value.draftId));
  if (!draft || (draft.content.kind === kind && draft.content.examined === examined)) return started;
  const { id, revision, content } = draft;
  const saved = await saveNote(by, { id, revision, content: { ...content, kind, examined } }, now);
  return saved.ok ? started : saved;
}
