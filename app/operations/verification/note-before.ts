import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { listNotesOfOffer, type SignedNote } from '#db/queries/verification/notes.ts';

/** What the acting person's organisation says of an offer in this role so far: a new note of theirs takes its place. */
export async function findNoteBefore(
  tx: Tx,
  by: ActingPerson,
  offerId: string,
): Promise<SignedNote | undefined> {
  return (await listNotesOfOffer(tx, offerId)).find(
    (note) =>
      note.issuerId === by.organisationId &&
      note.issuerRole === by.role &&
      !note.revokedAt &&
      !note.supersededAt,
  );
}
