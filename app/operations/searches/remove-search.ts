import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { deleteSavedSearch } from '#db/queries/searches/saved.ts';

/** Its letters and its feed end with it. @returns not-found for anybody else's */
export async function removeSearch(by: Wearing, { id }: { id: string }): Promise<Outcome<undefined>> {
  const removed = await withActor(actingPerson(by), (tx) => deleteSavedSearch(tx, id));
  return removed ? done(undefined) : refuse('not-found');
}
