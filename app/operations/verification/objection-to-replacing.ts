import type { RefusalReason } from '#app/domain/outcome.ts';
import { whyNotReplace } from '#app/domain/verification/replacement.ts';
import type { Tx } from '#db/client.ts';
import { listDisputes } from '#db/queries/verification/disputes.ts';
import type { SignedNote } from '#db/queries/verification/notes.ts';

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
