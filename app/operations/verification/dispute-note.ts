import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { decideNote } from '#app/domain/verification/lifecycle.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { insertDispute } from '#db/queries/verification/disputes.ts';
import { recordNoteEvent } from '#db/queries/verification/events.ts';
import { findNote } from '#db/queries/verification/notes.ts';
import { statusOf } from './revoke-note.ts';
import { tellDisputed } from './tell-of-note.ts';

/**
 * A donor, a recipient, a verifier or a hub says what is wrong with a note. It is marked at once wherever it shows, and
 * never hidden; the issuer is told, and has twenty working days (DOMAIN section 7). So is the donor of the offer.
 *
 * @returns not-found, not-your-act, own-offer (it is one's own note), not-now, already-there, secret-found
 */
export async function disputeNote(
  by: Wearing,
  input: { reference: string; text: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (holdsSecret(input.text)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const note = await findNote(tx, input.reference);
    if (!note) return refuse('not-found');
    const decision = decideNote(statusOf(note), 'dispute', {
      role: actor.role,
      isIssuer: note.issuerId === actor.organisationId,
      incomplete: false,
      openDispute: false,
    });
    if (!decision.ok) return decision;
    const disputeId = await insertDispute(tx, actor, note.id, input.text, now);
    if (!disputeId) return refuse('already-there');
    await recordNoteEvent(tx, actor, { action: 'dispute-note', noteId: note.id, offerId: note.offerId }, now);
    await tellDisputed(tx, note, disputeId, now);
    return done(undefined);
  });
}
