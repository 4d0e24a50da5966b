import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import type { Tx } from '#db/client.ts';
import { findDraft, type NoteDraft } from '#db/queries/verification/drafts.ts';
import { findNoteSubject, type FoundSubject } from '#db/queries/verification/subject.ts';

/** A draft of the reader's own organization and role, with the offer it is about. @throws Response 404 */
export async function requireDraft(
  tx: Tx,
  id: string | undefined,
): Promise<{ draft: NoteDraft; subject: FoundSubject }> {
  const draft = await findDraft(tx, requireUuid(id));
  const subject = draft && (await findNoteSubject(tx, draft.offerId));
  if (!draft || !subject) throw refusalResponse('not-found');
  return { draft, subject };
}
