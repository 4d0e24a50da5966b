import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { deleteSbom } from '#db/queries/passports/sboms.ts';
import { updatePassport } from '#db/queries/passports/passports.ts';
import { writePassport, type WhichPassport } from './write-passport.ts';

/** Takes the list out of a passport that is being written. @returns not-found, not-your-act, not-now, stale */
export async function removeSbom(by: Wearing, which: WhichPassport, now: Date): Promise<Outcome<undefined>> {
  return writePassport(
    by,
    which,
    async (tx, { id }) => {
      await deleteSbom(tx, id);
      await updatePassport(tx, id, {}, now);
    },
    now,
  );
}
