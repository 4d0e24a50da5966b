import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { deletePassport } from '#db/queries/passports/passports.ts';
import { writePassport, type WhichPassport } from './write-passport.ts';

/**
 * Removes the draft of a component that is not offered after all, or gives up the next version of one.
 *
 * @returns not-found, not-your-act, not-now (it was handed in)
 */
export async function removePassport(
  by: Wearing,
  which: WhichPassport,
  now: Date,
): Promise<Outcome<undefined>> {
  return writePassport(by, which, (tx, { id }) => deletePassport(tx, id), now);
}
