import type { RefusalReason } from '#app/domain/outcome.ts';
import { whyNotReplace } from '#app/domain/verification/replacement.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { listDisputes } from '#db/queries/verification/disputes.ts';
import { listNotesOfOffer, type SignedNote } from '#db/queries/verification/notes.ts';

/** Why a note would not take the place of an earlier one now. */
export async function objectionToReplacing(
  tx: Tx,
  before: SignedNote,
  after: Parameters<typeof whyNotReplace>[1],
): Promise<RefusalReason | undefined> {
  const disputes = await listDisputes(tx, before.id);
  const answers = disputes.map(({ answer }) => ({ answered: answer !== undefined }));
  return whyNotReplace({ ...before, disputes: answers }, after);
}

/** The same of a donor's declaration, which takes the place of what its organisation declared before about the offer. */
export async function objectionToDeclaring(
  tx: Tx,
  { organisationId }: ActingPerson,
  offerId: string,
  after: Parameters<typeof whyNotReplace>[1],
): Promise<RefusalReason | undefined> {
  for (const note of await listNotesOfOffer(tx, offerId)) {
    const gives = note.issuerId === organisationId && note.issuerRole === 'donor';
    if (!gives || note.revokedAt || note.supersededAt) continue;
    const objection = await objectionToReplacing(tx, note, after);
    if (objection) return objection;
  }
  return undefined;
}
