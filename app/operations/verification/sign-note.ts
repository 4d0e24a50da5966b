import { signWith } from '#app/auth/note-keys.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findDraftForUpdate, keepPrepared, removeDraft } from '#db/queries/verification/drafts.ts';
import { ATTEMPTS, enterNote } from './enter-note.ts';
import { prepareDraft } from './prepare-draft.ts';

/**
 * Signs a draft with the organisation's key and issues it; where the organisation keeps its key itself, makes it ready
 * for a signature made outside (`upload-signature.ts`). Ask for a fresh proof of who it is first.
 *
 * @returns the note's reference, or that it waits for its signature; or whatever `prepareDraft` refuses
 */
export async function signNote(
  by: Wearing,
  input: { id: string; revision: number; offerVersion: number },
  now: Date,
): Promise<Outcome<{ reference: string; waits: boolean }>> {
  const actor = actingPerson(by);
  return withActor(actor, async (tx) => {
    const draft = await findDraftForUpdate(tx, input.id);
    if (!draft) return refuse('not-found');
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const ready = await prepareDraft(tx, by, draft, input, now);
      if (!ready.ok) return ready;
      const { prepared, key } = ready.value;
      const { reference, signingInput } = prepared;
      if (key.custody === 'own') {
        await keepPrepared(tx, draft.id, prepared);
        return done({ reference, waits: true });
      }
      const signature = signWith(key, signingInput);
      if (!signature) return refuse('signing-off');
      const note = { ...prepared, draftId: draft.id };
      if (!(await enterNote(tx, actor, note, `${signingInput}.${signature}`, now))) continue;
      await removeDraft(tx, draft.id);
      return done({ reference, waits: false });
    }
    return refuse('stale');
  });
}
