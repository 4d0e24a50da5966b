import { dayOf } from '#app/domain/codes/day.ts';
import { noteState } from '#app/domain/offers/offer-line.ts';
import { findDeliveredNote } from '#app/operations/verification/delivered-note.ts';
import { readBesideNote } from '#app/operations/verification/read-counting-note.ts';
import { behindSubject } from '#app/operations/verification/ties-today.ts';
import type { SummedNote } from '#app/ui/record/note-summary.tsx';
import type { Tx } from '#db/client.ts';
import { findOfferStanding } from '#db/queries/verification/notes.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { findOtherDisputed } from '#db/queries/verification/trust-notes.ts';

/**
 * The note that counts for what a match hands over, also while its offer is not listed (every place taken, paused): a note
 * of an offer that was ever public stays so. Undefined where there is none that its issuer stands by.
 */
export async function noteSummed(
  tx: Tx,
  offer: { id: string; textLanguage: string },
  now: Date,
  agreedAt?: Date,
): Promise<SummedNote | undefined> {
  const standing = await findOfferStanding(tx, offer.id);
  const note = standing && (await findDeliveredNote(tx, offer.id, now, agreedAt, standing.version));
  if (!note) return undefined;
  const subject = await findNoteSubject(tx, offer.id);
  const disputed = note.disputedAt !== undefined;
  // An agreed match keeps what it was agreed on, whatever its offer became since.
  const stale = agreedAt === undefined && note.offerVersion !== standing.version;
  return {
    level: note.level,
    issuer: note.issuerName,
    issuedOn: note.issuedOn,
    expiresOn: note.expiresOn,
    state: noteState({ expiresOn: note.expiresOn, disputed, signed: true, stale }, dayOf(now)),
    reference: note.reference,
    examined: note.statement.what,
    limits: note.statement.limits,
    ...(await readBesideNote(tx, note, subject && behindSubject(subject), dayOf(now))),
    disputed,
    otherDisputed: await findOtherDisputed(tx, { id: offer.id, version: standing.version }, note.id),
  };
}
