import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import type { SecondOpinionSaid } from '#app/domain/verification/second-opinion.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { listHeldIn } from '#db/queries/accounts/held-in.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { findTies } from '#db/queries/hubs/ties.ts';
import { findNote } from '#db/queries/verification/notes.ts';
import {
  listOpinionReaders,
  listOpinions,
  recordOpinionEvent,
  saveOpinion,
} from '#db/queries/verification/opinions.ts';
import { tiedToNote } from './tied-to-note.ts';

/**
 * A hub answers a State that asked for a second opinion, once, with scope and limits, or says why it gives none. Conflicts
 * of interest are asked again: who pays the hub may have changed since; its ties of that day are kept with the answer.
 * Only the State reads it; neither the note nor the offer is marked. What a hub wants everybody to read it signs as a note
 * of its own.
 *
 * @returns not-found, not-your-act, already-answered, secret-found; offer-not-published (nobody can say who stands behind
 * it) and conflict-of-interest: those can only be declined
 */
export async function giveOpinion(
  by: Wearing,
  { id, said }: { id: string; said: SecondOpinionSaid },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  if (!said.declined && [said.text, said.scope, said.limits].some(holdsSecret)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const [asked] = await listOpinions(tx, { id });
    if (!asked) return refuse('not-found');
    if (asked.answer) return refuse('already-answered');
    const note = await findNote(tx, asked.noteReference);
    const ties = await findTies(tx, actor.organisationId);
    if (!note || !ties) return refuse('not-found');
    const tied = (await tiedToNote(tx, note, await listHeldIn(tx, now)))?.({
      id: actor.organisationId,
      ties,
    });
    if (!said.declined) {
      if (!tied) return refuse('offer-not-published');
      if (tied.conflict) return refuse('conflict-of-interest');
    }
    if (!(await saveOpinion(tx, id, said, tied?.ties, now))) return refuse('already-answered');
    const action = said.declined ? 'decline-opinion' : 'answer-opinion';
    await recordOpinionEvent(tx, actor, { action, opinionId: id }, now);
    await settleForAll(tx, 'note-opinion-asked', `/verification/opinions/${id}`, now);
    for (const to of await listOpinionReaders(tx, id)) {
      const values = { path: `/${to.language}/verification/opinions/${id}` };
      await queueMail(tx, { kind: 'note-opinion-answered', to, values }, now);
    }
    return done(undefined);
  });
}
