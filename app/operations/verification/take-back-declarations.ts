import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { revokeOwnDeclarations } from '#db/queries/verification/trust-notes.ts';
import { recordNoteEvent } from '#db/queries/verification/events.ts';
import { tellMoved } from './tell-of-note.ts';

/** An offer that is handed in without a declaration has none any more: what its donor declared before is revoked, and who relies on it told. */
export async function takeBackDeclarations(
  tx: Tx,
  by: ActingPerson,
  offerId: string,
  now: Date,
): Promise<void> {
  for (const { id, reference } of await revokeOwnDeclarations(tx, by, offerId, now)) {
    await recordNoteEvent(tx, by, { action: 'revoke-note', noteId: id, offerId }, now);
    if (reference) await tellMoved(tx, { id, reference }, now);
  }
}
