import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { decideRequest, type DeclineCode } from '#app/domain/verification/note-request.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findDraftOfOffer, removeDraft } from '#db/queries/verification/drafts.ts';
import { lockNoteRequest } from '#db/queries/verification/requests.ts';
import { closeDeclined } from './move-request.ts';

/**
 * Whoever was asked for a note does not take it up, or not any further: with a code, of which the donor reads neutral
 * words. A note that was begun is given up with it.
 *
 * @returns not-found, not-your-act, not-now (it is over)
 */
export async function declineRequest(
  by: Wearing,
  { id, code }: { id: string; code: DeclineCode },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  return withActor(actor, async (tx) => {
    const request = await lockNoteRequest(tx, id);
    if (!request) return refuse('not-found');
    const decision = decideRequest(request.status, 'decline', {
      role: actor.role,
      isIssuer: request.issuer.id === actor.organisationId && request.issuer.role === actor.role,
      isDonor: request.asker.id === actor.organisationId,
    });
    if (!decision.ok) return decision;
    await closeDeclined(tx, actor, request, code, now);
    const draft = await findDraftOfOffer(tx, request.offerId);
    if (draft) await removeDraft(tx, draft.id);
    return done(undefined);
  });
}
