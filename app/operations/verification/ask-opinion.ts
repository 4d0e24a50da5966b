import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { findNote } from '#db/queries/verification/notes.ts';
import { insertOpinion, listOpinionReaders, recordOpinionEvent } from '#db/queries/verification/opinions.ts';
import { listHubsToAsk } from './hubs-to-ask.ts';
import { statusOf } from './revoke-note.ts';

/**
 * A State asks one of the hubs that cover it for a second opinion on a trust note (DOMAIN section 7). The hub's
 * coordinators get a letter with a link; the donor and everybody else learn nothing.
 *
 * @returns not-found (note or hub), not-your-act, not-now (the note ended), conflict-of-interest, already-there,
 * secret-found
 */
export async function askOpinion(
  by: Wearing,
  asked: { reference: string; hubId: string; question: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const actor = actingPerson(by);
  const { stateCode } = by.hat.organisation;
  if (actor.role !== 'focal_point' || !stateCode) return refuse('not-your-act');
  if (holdsSecret(asked.question)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const note = await findNote(tx, asked.reference);
    if (!note) return refuse('not-found');
    if (statusOf(note) !== 'issued') return refuse('not-now');
    const hub = (await listHubsToAsk(tx, note, stateCode, now)).find(({ id }) => id === asked.hubId);
    if (!hub) return refuse('not-found');
    if (hub.conflict) return refuse('conflict-of-interest');
    const { question } = asked;
    const id = await insertOpinion(
      tx,
      actor,
      { noteId: note.id, offerId: note.offerId, hubId: hub.id, question },
      now,
    );
    if (!id) return refuse('already-there');
    await recordOpinionEvent(tx, actor, { action: 'ask-opinion', opinionId: id }, now);
    for (const to of await listOpinionReaders(tx, id)) {
      const values = { path: `/${to.language}/verification/opinions/${id}` };
      await queueMail(tx, { kind: 'note-opinion-asked', to, values }, now);
    }
    return done({ id });
  });
}
