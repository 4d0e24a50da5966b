import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findApplication, type ApplicationRow } from '#db/queries/accounts/applications.ts';

/** What both answers to an application share: staff only, one answer, one after the other. */
export async function decideApplication<T>(
  by: Wearing,
  id: string,
  decide: (tx: Tx, application: ApplicationRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { role } = by.hat;
  if (role !== 'broker' && role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    const application = await findApplication(tx, id, { lock: true });
    // One that was answered cannot be locked any more: no policy lets it change.
    if (!application) return refuse((await findApplication(tx, id)) ? 'not-now' : 'not-found');
    return decide(tx, application);
  });
}
