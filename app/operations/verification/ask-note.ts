import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { answerBy, mayBeExamined } from '#app/domain/verification/note-request.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import {
  insertNoteRequest,
  listRequestReaders,
  recordRequestEvent,
} from '#db/queries/verification/requests.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { listExaminers } from './list-examiners.ts';

/**
 * A donor asks an organisation that examines for a note on a published offer of its own (DOMAIN section 6). Its people get
 * a letter with a link and ten working days to take it up or to say no; nothing of it is public.
 *
 * @returns not-your-act, not-found (offer or examiner), offer-not-published, conflict-of-interest, already-there (it is
 * asked and has not finished), secret-found
 */
export async function askNote(
  by: Wearing,
  asked: { offerId: string; examinerId: string; question: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  if (holdsSecret(asked.question)) return refuse('secret-found');
  const { offerId, question } = asked;
  return withActor(actor, async (tx) => {
    const offer = await findOffer(tx, offerId);
    if (!offer) return refuse('not-found');
    if (!mayBeExamined(offer)) return refuse('offer-not-published');
    const subject = await findNoteSubject(tx, offerId);
    if (!subject) return refuse('not-found');
    const examiner = (await listExaminers(tx, subject)).find(({ id }) => id === asked.examinerId);
    if (!examiner) return refuse('not-found');
    if (examiner.conflict) return refuse('conflict-of-interest');
    const request = { offerId, examiner, question, answerBy: answerBy(now) };
    const id = await insertNoteRequest(tx, actor, request, now);
    if (!id) return refuse('already-there');
    await recordRequestEvent(tx, actor, { action: 'ask-note', requestId: id, offerId }, now);
    for (const to of await listRequestReaders(tx, id)) {
      const values = { path: `/${to.language}/verification/requests/${id}` };
      await queueMail(tx, { kind: 'note-asked', to, values }, now);
    }
    return done({ id });
  });
}
