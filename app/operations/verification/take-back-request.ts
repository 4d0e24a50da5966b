import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { decideRequest } from '#app/domain/verification/note-request.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import {
  listRequestReaders,
  lockNoteRequest,
  moveNoteRequest,
  recordRequestEvent,
} from '#db/queries/verification/requests.ts';

/**
 * A donor takes back what it asked an examiner for. Whoever was at work on it is told; who had not begun finds it gone
 * from their list.
 *
 * @returns the offer it was about; or not-found, not-your-act, not-now (it is over)
 */
export async function takeBackRequest(
  by: Wearing,
  { id }: { id: string },
  now: Date,
): Promise<Outcome<{ offerId: string }>> {
  const actor = actingPerson(by);
  return withActor(actor, async (tx) => {
    const request = await lockNoteRequest(tx, id);
    if (!request) return refuse('not-found');
    const decision = decideRequest(request.status, 'take-back', {
      role: actor.role,
      isIssuer: false,
      isDonor: request.asker.id === actor.organisationId,
    });
    if (!decision.ok) return decision;
    const { offerId } = request;
    await moveNoteRequest(tx, id, { status: 'taken-back' }, now);
    await recordRequestEvent(tx, actor, { action: 'take-back-note-request', requestId: id, offerId }, now);
    if (request.status !== 'taken-up') return done({ offerId });
    for (const to of await listRequestReaders(tx, id)) {
      const values = { path: `/${to.language}/verification/requests/${id}` };
      await queueMail(tx, { kind: 'record-closed', to, values }, now);
    }
    return done({ offerId });
  });
}
