import type { HeldIn } from './held-in.ts';
import type { Mover, Role } from './role.ts';

/** Roles held in the United Nations in which a person decides on what others hand in. */
export const FOR_THE_PLATFORM: readonly Role[] = ['broker', 'administrator'];

/**
 * The organisation that keeps somebody from deciding on a record as broker or administrator: one of those that it is of, in
 * which they hold a role themselves, whichever hat they wear (DOMAIN section 5, the conflict-of-interest check). That they are
 * brokers or administrators there does not: brokers go through what their own office offers, as long as they had no part in it.
 * Undefined for every other role, which acts for one side and says so.
 *
 * @param sides the organisations whose record it is
 */
export function ownSide(
  role: Mover,
  heldIn: readonly HeldIn[],
  sides: readonly string[],
): HeldIn | undefined {
  if (role === 'platform' || !FOR_THE_PLATFORM.includes(role)) return undefined;
  return heldIn.find(
    ({ id, roles }) => sides.includes(id) && roles.some((held) => !FOR_THE_PLATFORM.includes(held)),
  );
}
