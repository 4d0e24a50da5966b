import type { ImportOutcome } from '#app/domain/exchange/import-outcome.ts';
import type { FileRefusal } from '#app/domain/exchange/file-refusal.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { Refusal } from '#app/domain/outcome.ts';

/**
 * What became of one activity or row; `offer` is the draft made now, or the offer made of it before, with the
 * language its texts are in. Of what is already there the title is the one that stands here.
 */
export type Imported = ImportOutcome & {
  offer?: { id: string; status: OfferStatus; textLanguage?: string };
};

/** Every activity or row accounted for, or nothing changed and why. */
export type ImportResult =
  | { ok: true; imported: Imported[] }
  | Refusal
  | { ok: false; reason: 'file-refused'; refusal: FileRefusal };

/** Nothing of this file is imported. */
export function refuseFile(refusal: FileRefusal): ImportResult {
  return { ok: false, reason: 'file-refused', refusal };
}
