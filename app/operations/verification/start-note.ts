import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { EXAMINER_ROLES } from '#app/domain/verification/examiners.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { beginDraft } from '#db/queries/verification/drafts.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { findConflictWith } from './find-conflict.ts';
import { findNoteBefore } from './note-before.ts';
import { takeUpRequest } from './move-request.ts';

/**
 * Begins a note on a published offer, or finds the one that is being written. What the same organisation said of it before
 * is where the new one starts from, and gives way to it once that is signed. What the donor asked this organisation about
 * the offer is taken up with it.
 *
 * @returns the draft's id; or not-found, not-your-act, conflict-of-interest
 */
export async function startNote(
  by: Wearing,
  { offerId }: { offerId: string },
  now: Date,
): Promise<Outcome<{ draftId: string }>> {
  const actor = actingPerson(by);
  if (!EXAMINER_ROLES.some((role) => role === actor.role)) return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const subject = await findNoteSubject(tx, offerId);
    if (!subject) return refuse('not-found');
    if (await findConflictWith(tx, actor, subject, now)) return refuse('conflict-of-interest');
    const before = await findNoteBefore(tx, actor, offerId);
    const said = before?.statement;
    const content = {
      kind: said?.kind,
      examined: said?.examined,
      checks: Object.fromEntries((said?.checks ?? []).map(({ item, answer }) => [item, answer])),
      what: said?.what ?? '',
      how: said?.how ?? '',
      evidence: said?.evidence ?? [],
      findings: said?.findings ?? '',
      limits: said?.limits ?? '',
      interests: said?.interests ?? '',
      certificateId: said?.certificate?.id ?? '',
      certificateEndsOn: said?.certificate?.endsOn,
    };
    const draft = { id: randomUUID(), offerId, supersedes: before?.id, content };
    const draftId = await beginDraft(tx, actor, draft, now);
    await takeUpRequest(tx, actor, offerId, now);
    return done({ draftId });
  });
}
