import type { Role } from '#app/domain/accounts/role.ts';
import type { Tx } from '#db/client.ts';
import { listHats } from '#db/queries/accounts/hats.ts';
import { findPersonByEmail } from '#db/queries/accounts/people.ts';

/** Whose an address is here already, and what they act as: whoever lets somebody in has to judge that. */
export type HeldAccount = {
  name: string;
  isDisabled: boolean;
  roles: { role: Role; organisation: string }[];
};

/** Undefined of an address that nobody here has. */
export async function findHeldAccount(tx: Tx, email: string): Promise<HeldAccount | undefined> {
  const person = await findPersonByEmail(tx, email);
  if (!person) return undefined;
  const hats = await listHats(tx, person.id);
  return {
    name: person.name,
    isDisabled: person.isDisabled,
    roles: hats.map(({ role, organisation }) => ({ role, organisation: organisation.name })),
  };
}
