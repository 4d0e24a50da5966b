import type { Wearing } from '#app/auth/viewer.ts';
import type { Artefact } from '#app/domain/passports/passport.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { updatePassport } from '#db/queries/passports/passports.ts';
import { writePassport, type WhichPassport } from './write-passport.ts';

/**
 * Keeps the list of delivered files, or that none is delivered. A statement on undocumented access that was made about
 * other files no longer counts.
 *
 * @returns not-found, not-your-act, not-now, stale, secret-found (in a name)
 */
export async function saveArtefacts(
  by: Wearing,
  input: WhichPassport & { artefacts: readonly Artefact[]; none: boolean },
  now: Date,
): Promise<Outcome<undefined>> {
  if (input.artefacts.some(({ name }) => holdsSecret(name))) return refuse('secret-found');
  const { artefacts, none: noArtefacts } = input;
  return writePassport(
    by,
    input,
    (tx, { id }) => updatePassport(tx, id, { artefacts, noArtefacts }, now),
    now,
  );
}
