import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findDraftForUpdate, removeDraft } from '#db/queries/verification/drafts.ts';

/**
 * Gives up a note in writing, for the whole organisation. What a donor asked of it stays open: that is declined apart.
 *
 * @returns not-found
 */
export async function removeNoteDraft(by: Wearing, { id }: { id: string }): Promise<Outcome<undefined>> {
  return withActor(actingPerson(by), async (tx) => {
    if (!(await findDraftForUpdate(tx, id))) return refuse('not-found');
    await removeDraft(tx, id);
    return done(undefined);
  });
}
