import { createHash } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { SbomRefusal } from '#app/domain/passports/sbom/refusal.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { replaceSbom } from '#db/queries/passports/sboms.ts';
import { updatePassport } from '#db/queries/passports/passports.ts';
import { readSbom } from './sbom/read-sbom.ts';
import { writePassport, type WhichPassport } from './write-passport.ts';

/**
 * Keeps a list of parts (SBOM) in a passport that is being written, in place of the one it had: exactly as it came, with
 * its figures. It is read before anything is locked, because reading a large one takes seconds.
 *
 * @returns what is wrong with the file; or not-found, not-your-act, not-now, stale
 */
export async function saveSbom(
  by: Wearing,
  input: WhichPassport & { file: Uint8Array; isPublic: boolean },
  now: Date,
): Promise<Outcome<undefined> | { ok: false; file: SbomRefusal }> {
  const { file, isPublic } = input;
  const examined = await readSbom(file);
  if ('code' in examined) return { ok: false, file: examined };
  const body = Buffer.from(file);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return writePassport(
    by,
    input,
    async (tx, { id, offerId }, { personId }) => {
      const sbom = { ...examined, sha256, bytes: body.length, isPublic, body };
      await replaceSbom(tx, { passportId: id, offerId, by: personId }, sbom, now);
      await updatePassport(tx, id, {}, now);
    },
    now,
  );
}
