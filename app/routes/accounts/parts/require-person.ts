import type { Wearing } from '#app/auth/viewer.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { actorOf } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { hasCredential } from '#db/queries/accounts/credentials.ts';
import { listHats } from '#db/queries/accounts/hats.ts';
import { findPerson } from '#db/queries/accounts/people.ts';
import { requireUuid } from '#app/http/uuid.ts';

/** The person of an address, as an administrator sees them. @throws Response 404 */
export async function requirePerson(by: Wearing, id: string | undefined) {
  const wanted = requireUuid(id);
  const found = await withActor(actorOf(by), async (tx) => {
    const person = await findPerson(tx, wanted);
    return (
      person && { ...person, hasArrived: await hasCredential(tx, wanted), hats: await listHats(tx, wanted) }
    );
  });
  if (!found) throw refusalResponse('not-found');
  return found;
}
