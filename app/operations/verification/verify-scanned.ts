import { sha256Hex } from '#app/auth/note-keys.ts';
import type { Scanned } from '#app/domain/verification/scanned.ts';
import type { Against } from '#app/domain/verification/verdict.ts';
import { withActor } from '#db/client.ts';
import { findNoteTexts } from '#db/queries/verification/notes.ts';
import { verifyNote, type Verified } from './verify-note.ts';

/**
 * Checks the note that a printed one names, in the text that is published under its reference. Paper that says another
 * SHA-256 is not of this note, whatever else it shows.
 *
 * @returns undefined where no public note has this reference
 */
export async function verifyScanned(
  { reference, sha256 }: Scanned,
  against: Against | undefined,
  now: Date,
): Promise<Verified | undefined> {
  const texts = await withActor({ kind: 'anonymous' }, (tx) => findNoteTexts(tx, reference));
  if (!texts) return undefined;
  const published = sha256Hex(texts.jws.trim());
  if (sha256 !== undefined && sha256 !== published)
    return { verdict: 'not-valid', fault: 'not-as-printed', sha256 };
  return verifyNote(texts.jws, against, now);
}
