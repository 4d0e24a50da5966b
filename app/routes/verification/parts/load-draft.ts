import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { findDraft, type NoteDraft } from '#db/queries/verification/drafts.ts';
import { findSignedDraft } from '#db/queries/verification/notes.ts';
import { findNoteSubject, type FoundSubject } from '#db/queries/verification/subject.ts';

/**
 * A draft of the reader's own organization and role, with the offer it is about.
 *
 * @throws Response to the note that it became, for whoever goes back to it after signing; or 404
 */
export async function requireDraft(
  tx: Tx,
  by: ActingPerson,
  params: { id?: string; lang?: string },
): Promise<{ draft: NoteDraft; subject: FoundSubject }> {
  const id = requireUuid(params.id);
  const draft = await findDraft(tx, id);
  const subject = draft && (await findNoteSubject(tx, draft.offerId));
  const signed = draft ? undefined : await findSignedDraft(tx, by, id);
  if (signed)
    throw new Response(null, { status: 302, headers: { Location: `/${params.lang}/notes/${signed}` } });
  if (!draft || !subject) throw refusalResponse('not-found');
  return { draft, subject };
}
