import type { Wearing } from '#app/auth/viewer.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import type { Day } from '#app/domain/codes/day.ts';
import { noteState } from '#app/domain/offers/offer-line.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import { couldUseNote } from '#app/domain/verification/examiners.ts';
import { mayBeExamined, shownRequest } from '#app/domain/verification/note-request.ts';
import { actorOf } from '#app/http/viewer.ts';
import { withActor } from '#db/client.ts';
import { listNoteRequests } from '#db/queries/verification/requests.ts';

/** What was asked of examiners about an offer, and whether its donor may ask, and might want to. */
export async function loadNoteRequests(by: Wearing, offer: Offer, note: TrustNote | undefined, on: Day) {
  const requests = await withActor(actorOf(by), (tx) => listNoteRequests(tx, { offerId: offer.id }));
  const mayAsk = by.hat.role === 'donor' && mayBeExamined(offer);
  return {
    requests: requests.map((request) => shownRequest(request, on)),
    mayAsk,
    // Of an offer that brings no technology nobody asks for a note; it may carry one.
    couldUse:
      mayAsk &&
      hasTechnology(offer.modes) &&
      couldUseNote(note && { level: note.level, state: noteState(note, on) }),
  };
}
