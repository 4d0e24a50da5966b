import { hashToken, isToken } from '#app/auth/token.ts';
import { withActor } from '#db/client.ts';
import { listHats, type HatRow } from '#db/queries/accounts/hats.ts';
import { findOpenLink } from '#db/queries/accounts/links.ts';
import { findPerson } from '#db/queries/accounts/people.ts';

/** Whom a one-time link is for; looking does not use it up. */
export type Arrival =
  | { purpose: 'first-administrator' }
  | {
      purpose: 'arrival' | 'password' | 'forgotten';
      person: { id: string; name: string; email: string };
      invitedBy: string | undefined;
      hats: readonly HatRow[];
    };

/** Undefined for a link that was used, superseded, is too old, or never was: nobody learns which. */
export async function findArrival(token: string | undefined, now: Date): Promise<Arrival | undefined> {
  if (!isToken(token)) return undefined;
  return withActor({ kind: 'auth' }, async (tx) => {
    const link = await findOpenLink(tx, hashToken(token), now);
    if (!link) return undefined;
    if (link.purpose === 'first-administrator') return { purpose: link.purpose };
    const person = link.personId && (await findPerson(tx, link.personId));
    if (!person) return undefined;
    return {
      purpose: link.purpose,
      person: { id: person.id, name: person.name, email: person.email },
      invitedBy: link.invitedBy ?? undefined,
      hats: await listHats(tx, person.id),
    };
  });
}
