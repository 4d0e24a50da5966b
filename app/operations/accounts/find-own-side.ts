import type { Role } from '#app/domain/accounts/role.ts';
import { ownSide } from '#app/domain/accounts/own-side.ts';
import type { Tx } from '#db/client.ts';
import { listHeldIn, listSidesOf, type OfSides } from '#db/queries/accounts/held-in.ts';

/**
 * The name of the organisation that keeps whoever acts from deciding on an offer, a need or a match of the two; undefined
 * where none does. Asked by each act of a broker or an administrator, and by its page before anybody presses.
 */
export async function findOwnSide(
  tx: Tx,
  by: { role: Role },
  record: OfSides,
  now: Date,
): Promise<string | undefined> {
  const sides = await listSidesOf(tx, record);
  // Only who decides for the platform is told whose a record is.
  if (sides.length === 0) return undefined;
  return ownSide(by.role, await listHeldIn(tx, now), sides)?.name;
}
