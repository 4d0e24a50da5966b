import type { Wearing } from '#app/auth/viewer.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { actorOf } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { hasCredential } from '#db/queries/accounts/credentials.ts';
import { listDelegations } from '#db/queries/accounts/delegations.ts';
import { listWearableHats } from '#db/queries/accounts/hats.ts';
import { findPerson, nameInOffice } from '#db/queries/accounts/people.ts';
import { requireUuid } from '#app/http/uuid.ts';

/** The person of an address, as an administrator sees them. @throws Response 404 */
export async function requirePerson(by: Wearing, id: string | undefined) {
  const wanted = requireUuid(id);
  const found = await withActor(actorOf(by), async (tx) => {
    const person = await findPerson(tx, wanted);
    if (!person) return undefined;
    const now = new Date();
    return {
      ...person,
      name: await nameInOffice(tx, wanted),
      hasArrived: await hasCredential(tx, wanted),
      // Their own: what is lent to them is the giver's to take back.
      hats: (await listWearableHats(tx, wanted, now)).filter((hat) => !hat.deputyFor),
      delegations: await listDelegations(tx, wanted, now),
    };
  });
  if (!found) throw refusalResponse('not-found');
  return found;
}
