import { unsealText } from '#app/auth/sealed-text.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { sealedPlace } from '#app/domain/needs/sealed-text.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { openSealed } from '#db/queries/needs/sealed-texts.ts';

/**
 * A need's sealed text, for its delegation and for a broker while an opening lasts. The reading is recorded and
 * committed before a word of it is there, whatever becomes of the page; so is one of a text that then does not open.
 *
 * @returns not-found where there is none or no right to it; cannot-unseal
 */
export async function readSealedDetail(
  by: Wearing,
  input: { id: string },
  now: Date,
): Promise<Outcome<{ version: number; detail: string }>> {
  const held = await withActor(actingPerson(by), (tx) => openSealed(tx, input.id, now));
  if (!held) return refuse('not-found');
  const detail = unsealText(held, sealedPlace(input.id, held.version));
  return detail === undefined ? refuse('cannot-unseal') : done({ version: held.version, detail });
}
