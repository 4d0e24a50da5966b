import { behindOffer } from '#app/domain/hubs/conflict.ts';
import type { ConflictSides } from '#app/domain/verification/conflict.ts';
import type { Tx } from '#db/client.ts';
import { findTies } from '#db/queries/hubs/ties.ts';
import { listNamesOf } from '#db/queries/verification/issuers.ts';
import type { FoundSubject } from '#db/queries/verification/subject.ts';

/** Everybody behind what a note would be about, as conflicts of interest are worked out from them. */
export async function concernedBySubject(
  tx: Tx,
  { donorId, donorName, viaHubs = [], content }: FoundSubject,
): Promise<Pick<ConflictSides, 'donorId' | 'concerned'>> {
  const names = await listNamesOf(tx, donorId);
  const called = donorName ? [...names, donorName] : names;
  return { donorId, concerned: behindOffer(called, { ...content, viaHubs }, await findTies(tx, donorId)) };
}
