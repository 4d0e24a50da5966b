import { behindOffer } from '#app/domain/hubs/conflict.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { unexaminedOf, type ChecklistItem } from '#app/domain/verification/checklists.ts';
import type { Tx } from '#db/client.ts';
import { findNote } from '#db/queries/verification/notes.ts';
import { tiesToday } from './ties-today.ts';

/** What stands beside a note's own words wherever they are summed up. */
export type BesideNote = {
  /** What its issuer's list says that nobody looked at. */
  unexamined: ChecklistItem[];
  /** Who stands behind the offer and is named by its issuer today, as `tiesToday` finds it. */
  tied: string[];
};

/** The same of the signed note that counts for an offer; nothing of one that is not signed yet. */
export async function readCountingNote(tx: Tx, offer: PublishedOffer): Promise<BesideNote> {
  const reference = offer.note?.reference;
  const note = reference === undefined ? undefined : await findNote(tx, reference);
  if (!note) return { unexamined: [], tied: [] };
  const { name, formerNames = [] } = offer.organisation;
  return {
    unexamined: unexaminedOf(note.statement.checks),
    tied: await tiesToday(tx, note, behindOffer([name, ...formerNames], offer)),
  };
}
