import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import type { DisputeOutcome } from '#app/domain/verification/dispute.ts';
import { decideNote } from '#app/domain/verification/lifecycle.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { listDisputes, saveAnswer } from '#db/queries/verification/disputes.ts';
import { recordNoteEvent } from '#db/queries/verification/events.ts';
import { findNote, markRevoked } from '#db/queries/verification/notes.ts';
import { answerWaiting } from './answer-waiting.ts';
import { isIssuerOf, statusOf } from './revoke-note.ts';
import { tellMoved } from './tell-of-note.ts';

/**
 * The issuer answers a dispute, once; both texts stay. "Withdrawn" ends the note in the same act, and answers whatever else
 * waits; "corrected" announces a new version, which is signed like any other. A note that stands stays marked as disputed,
 * with both texts to read. Whoever disputed it is told, and the donor of the offer.
 *
 * @returns not-found, not-your-act, not-now, already-answered, secret-found
 */
export async function answerDispute(
  by: Wearing,
  input: { reference: string; disputeId: string; outcome: DisputeOutcome; text: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (holdsSecret(input.text)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const note = await findNote(tx, input.reference);
    if (!note) return refuse('not-found');
    const dispute = (await listDisputes(tx, note.id)).find(({ id }) => id === input.disputeId);
    if (!dispute) return refuse('not-found');
    if (dispute.answer) return refuse('already-answered');
    const decision = decideNote(statusOf(note), 'answer', {
      role: actor.role,
      isIssuer: isIssuerOf(note, actor),
      incomplete: false,
      openDispute: true,
    });
    if (!decision.ok) return decision;
    if (!(await saveAnswer(tx, dispute.id, note.id, input, now))) return refuse('already-answered');
    await recordNoteEvent(
      tx,
      actor,
      { action: 'answer-dispute', noteId: note.id, offerId: note.offerId },
      now,
    );
    const disputeIds = [dispute.id];
    if (input.outcome === 'withdrawn' && (await markRevoked(tx, note.id, undefined, now))) {
      disputeIds.push(...(await answerWaiting(tx, actor, note, input.text, now)));
      await recordNoteEvent(
        tx,
        actor,
        { action: 'revoke-note', noteId: note.id, offerId: note.offerId },
        now,
      );
    }
    await tellMoved(tx, { ...note, disputeIds }, now);
    return done(undefined);
  });
}
