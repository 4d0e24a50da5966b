import { askNote } from '#app/operations/verification/ask-note.ts';
import { beginNote } from '#app/operations/verification/begin-note.ts';
import { declineRequest } from '#app/operations/verification/decline-request.ts';
import { NOTES_ASKED } from '#db/seeds/demonstration/note-requests.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore } from './days.ts';
import type { OfferIds } from './offers.ts';

/** Donors ask for notes on their offers; one is being written, one was declined, two wait. */
export async function askForNotes(cast: Cast, offers: OfferIds, now: Date): Promise<void> {
  for (const { by, of, offer, question, askedDaysAgo, answer } of NOTES_ASKED) {
    const what = `the note asked for on offer ${offer}`;
    const offerId = offers.get(offer)!;
    const examiner = cast.as[of];
    const asked = { offerId, examinerId: examiner.hat.organisation.id, question };
    const { id } = valueOf(await askNote(cast.as[by], asked, daysBefore(now, askedDaysAgo)), what);
    if (!answer) continue;
    const at = daysBefore(now, answer.daysAgo);
    if (answer.is === 'taken-up') {
      const begun = { offerId, kind: 'software', examined: 'documents' } as const;
      valueOf(await beginNote(examiner, begun, at), what);
    } else valueOf(await declineRequest(examiner, { id, code: answer.is }, at), what);
  }
}
