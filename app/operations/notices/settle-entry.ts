import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { settleEntry as putSettled } from '#db/queries/notices/inbox.ts';

/** The reader says that they are done with an entry of their inbox. @returns not-found for anybody else's */
export async function settleEntry(by: Wearing, id: string, now: Date): Promise<Outcome<undefined>> {
  const settled = await withActor(actingPerson(by), (tx) => putSettled(tx, id, now));
  return settled ? done(undefined) : refuse('not-found');
}
