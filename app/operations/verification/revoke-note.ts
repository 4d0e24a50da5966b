import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { decideNote, type NoteStatus } from '#app/domain/verification/lifecycle.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordNoteEvent } from '#db/queries/verification/events.ts';
import { findNote, markRevoked, type SignedNote } from '#db/queries/verification/notes.ts';
import { answerWaiting } from './answer-waiting.ts';
import { tellMoved } from './tell-of-note.ts';

/**
 * Ends a note at once and for good: its issuer alone, in the role it was issued in. Everybody who asks is told from then
 * on, and reads why; the note and its text stay. The reason answers every dispute that waits, whose authors are told. Ask for
 * a fresh proof of who it is first.
 *
 * @returns not-found, not-your-act, not-now, reason-needed, secret-found
 */
export async function revokeNote(
  by: Wearing,
  { reference, reason }: { reference: string; reason: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (reason === '') return refuse('reason-needed');
  if (holdsSecret(reason)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const note = await findNote(tx, reference);
    if (!note) return refuse('not-found');
    const decision = decideNote(statusOf(note), 'revoke', {
      role: actor.role,
      isIssuer: isIssuerOf(note, actor),
      incomplete: false,
      openDispute: false,
    });
    if (!decision.ok) return decision;
    if (!(await markRevoked(tx, note.id, reason, now))) return refuse('not-now');
    const disputeIds = await answerWaiting(tx, actor, note, reason, now);
    await recordNoteEvent(tx, actor, { action: 'revoke-note', noteId: note.id, offerId: note.offerId }, now);
    await tellMoved(tx, { ...note, disputeIds }, now);
    return done(undefined);
  });
}

/** What is written of a note's life. */
export function statusOf(note: SignedNote): NoteStatus {
  if (note.revokedAt) return 'revoked';
  return note.supersededAt ? 'superseded' : 'issued';
}

/** A hat issues in its own role: somebody's donor hat does not speak for the same organisation's laboratory. */
export function isIssuerOf(note: SignedNote, by: { organisationId: string; role: string }): boolean {
  return note.issuerId === by.organisationId && note.issuerRole === by.role;
}
