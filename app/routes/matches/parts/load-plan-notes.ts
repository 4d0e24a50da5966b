import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { Match } from '#app/domain/matches/match.ts';
import { noteState, type NoteMark } from '#app/domain/offers/offer-line.ts';
import { countingNote, versionAt } from '#app/domain/verification/counting-note.ts';
import type { IssuedLevel } from '#app/domain/verification/level.ts';
import type { Tx } from '#db/client.ts';
import { findOfferStanding, listNotesOfOffer, type SignedNote } from '#db/queries/verification/notes.ts';
import { findOtherDisputed } from '#db/queries/verification/trust-notes.ts';

export type NoteOfPlan = {
  reference: string;
  level: IssuedLevel;
  issuer: string;
  issuedOn: Day;
  expiresOn: Day;
  state: NoteMark | undefined;
  disputed: boolean;
  /** That its issuer stands by it no more, and since when. */
  ended?: { how: 'revoked' | 'superseded'; on: Day } | undefined;
};

/** What an agreement rests on: the note it was agreed on, whatever became of that, and the one that counts today. */
export type PlanNotesShown = {
  agreed?: NoteOfPlan | undefined;
  today?: NoteOfPlan | undefined;
  isAgreed: boolean;
  /** None that counts today. */
  none: boolean;
  /** Another note in force on the offer that somebody disputes: what people call it. */
  otherDisputed?: string | undefined;
};

/** Of an offer with technology. An agreed match keeps the note it was agreed on, as it keeps its offer. */
export async function planNotes(
  tx: Tx,
  { offer, agreedAt }: Pick<Match, 'offer' | 'agreedAt'>,
  now: Date,
): Promise<PlanNotesShown> {
  const notes = await listNotesOfOffer(tx, offer.id);
  const version = (await findOfferStanding(tx, offer.id))?.version;
  const agreed = agreedAt && countingNote(notes, versionAt(notes, agreedAt), agreedAt);
  const today = countingNote(notes, version, now);
  const shown = (note: SignedNote) => noteOfPlan(note, version, dayOf(now));
  // What was agreed rests on its note, whatever the offer became since.
  const kept = (note: SignedNote) => noteOfPlan(note, note.offerVersion, dayOf(now));
  return {
    isAgreed: agreedAt !== undefined,
    none: today === undefined,
    otherDisputed:
      today && version !== undefined
        ? await findOtherDisputed(tx, { id: offer.id, version }, today.id)
        : undefined,
    agreed: agreed && kept(agreed),
    today: today && today.id !== agreed?.id ? shown(today) : undefined,
  };
}

function noteOfPlan(note: SignedNote, version: number | undefined, on: Day): NoteOfPlan {
  const { reference, level, issuedOn, expiresOn, revokedAt, supersededAt } = note;
  const disputed = note.disputedAt !== undefined;
  const ended = revokedAt ?? supersededAt;
  return {
    reference,
    level,
    issuer: note.issuerName,
    issuedOn,
    expiresOn,
    disputed,
    state: ended
      ? undefined
      : noteState({ expiresOn, disputed, signed: true, stale: note.offerVersion !== version }, on),
    ended: ended && { how: revokedAt ? 'revoked' : 'superseded', on: dayOf(ended) },
  };
}
