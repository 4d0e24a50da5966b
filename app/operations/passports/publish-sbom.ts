import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { openSbom } from '#db/queries/passports/sboms.ts';
import { updatePassport } from '#db/queries/passports/passports.ts';
import { writePassport, type WhichPassport } from './write-passport.ts';

/**
 * Lets everybody download the file, or nobody any more. Its figures are public with the passport either way.
 *
 * @returns not-found, not-your-act, not-now, stale
 */
export async function publishSbom(
  by: Wearing,
  input: WhichPassport & { isPublic: boolean },
  now: Date,
): Promise<Outcome<undefined>> {
  return writePassport(
    by,
    input,
    async (tx, { id }) => {
      await openSbom(tx, id, input.isPublic);
      await updatePassport(tx, id, {}, now);
    },
    now,
  );
}
