import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import type { NoteDraftContent } from '#app/domain/verification/draft.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findDraftForUpdate, updateDraft } from '#db/queries/verification/drafts.ts';

/**
 * Keeps a note in writing, whatever is still missing from it.
 *
 * @returns not-found, stale (somebody of the same organisation saved in between), secret-found
 */
export async function saveNote(
  by: Wearing,
  input: { id: string; revision: number; content: NoteDraftContent },
  now: Date,
): Promise<Outcome<undefined>> {
  const { what, how, findings, limits, interests, evidence, certificateId } = input.content;
  const texts = [what, how, findings, limits, interests, certificateId, ...evidence.map(({ name }) => name)];
  if (texts.some(holdsSecret)) return refuse('secret-found');
  return withActor(actingPerson(by), async (tx) => {
    const draft = await findDraftForUpdate(tx, input.id);
    if (!draft) return refuse('not-found');
    if (draft.revision !== input.revision) return refuse('stale');
    await updateDraft(tx, draft, input.content, now);
    return done(undefined);
  });
}
