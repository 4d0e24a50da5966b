import type { Wearing } from '#app/auth/viewer.ts';
import { statementSubject, type Passport } from '#app/domain/passports/passport.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import { insertStatement, updatePassport } from '#db/queries/passports/passports.ts';
import { subjectHash } from './checked-passports.ts';
import { writePassport, type WhichPassport } from './write-passport.ts';

/**
 * Somebody of the donor states by name that they know of no access but what the passport describes, or that they do not
 * state it. It holds for the version and the files of this moment, and is an act of the log.
 *
 * @returns not-found, not-your-act, not-now, stale; incomplete where product and version are not named yet
 */
export async function stateAccess(
  by: Wearing,
  input: WhichPassport & { states: boolean },
  now: Date,
): Promise<Outcome<undefined>> {
  let unnamed = false;
  const outcome = await writePassport(
    by,
    input,
    async (tx, passport, actor) => {
      unnamed = input.states && !isNamed(passport);
      if (unnamed) return;
      const about = input.states ? subjectHash(passport) : undefined;
      await insertStatement(tx, actor, { offerId: passport.offerId, n: passport.n, about }, now);
      await updatePassport(tx, passport.id, {}, now);
    },
    now,
  );
  return unnamed ? refuse('incomplete') : outcome;
}

function isNamed(passport: Passport): boolean {
  const { product, vendor, productVersion } = statementSubject(passport);
  return Boolean(product && vendor && productVersion);
}
