import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { opinionConflict, type Opinion } from '#app/domain/verification/second-opinion.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { findTies } from '#db/queries/ties.ts';
import { findNote } from '#db/queries/verification/notes.ts';
import {
  listOpinionReaders,
  listOpinions,
  recordOpinionEvent,
  saveOpinion,
} from '#db/queries/verification/opinions.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { concernedBySubject } from './concerned-by-subject.ts';

/**
 * A hub answers a State that asked for a second opinion, once, with scope and limits. Conflicts of interest are asked
 * again: who pays the hub may have changed since. Only the State reads the answer; neither the note nor the offer is
 * marked. What a hub wants everybody to read it signs as a note of its own.
 *
 * @returns not-found, not-your-act, already-answered, conflict-of-interest, secret-found
 */
export async function giveOpinion(
  by: Wearing,
  said: { id: string; opinion: Opinion; text: string; scope: string; limits: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  const { id, ...answer } = said;
  if ([answer.text, answer.scope, answer.limits].some(holdsSecret)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const [asked] = await listOpinions(tx, { id });
    if (!asked) return refuse('not-found');
    if (asked.answer) return refuse('already-answered');
    const note = await findNote(tx, asked.noteReference);
    const subject = note && (await findNoteSubject(tx, note.offerId));
    const ties = await findTies(tx, actor.organisationId);
    if (!note || !ties) return refuse('not-found');
    // Of an offer that is no longer public there is nothing left to compare, and nothing new to be tied to.
    const conflict =
      subject &&
      opinionConflict({
        ...(await concernedBySubject(tx, subject)),
        issuer: { id: actor.organisationId, ties },
        noteIssuerId: note.issuerId,
      });
    if (conflict) return refuse('conflict-of-interest');
    if (!(await saveOpinion(tx, id, answer, now))) return refuse('already-answered');
    await recordOpinionEvent(tx, actor, { action: 'answer-opinion', opinionId: id }, now);
    await settleForAll(tx, 'note-opinion-asked', `/verification/opinions/${id}`, now);
    for (const to of await listOpinionReaders(tx, id)) {
      const values = { path: `/${to.language}/verification/opinions/${id}` };
      await queueMail(tx, { kind: 'note-opinion-answered', to, values }, now);
    }
    return done(undefined);
  });
}
