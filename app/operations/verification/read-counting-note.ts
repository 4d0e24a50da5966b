import type { Day } from '#app/domain/codes/day.ts';
import { behindOffer, type Concerned } from '#app/domain/hubs/conflict.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { unexaminedOf, type ChecklistItem } from '#app/domain/verification/checklists.ts';
import { answerDueOn, disputeState } from '#app/domain/verification/dispute.ts';
import { noteEndOf } from '#app/domain/verification/note-state.ts';
import type { Tx } from '#db/client.ts';
import { listDisputes } from '#db/queries/verification/disputes.ts';
import { findNote, type SignedNote } from '#db/queries/verification/notes.ts';
import { tiesToday } from './ties-today.ts';

/** What stands beside a note's own words wherever they are summed up. */
export type BesideNote = {
  /** What its issuer's list says that nobody looked at. */
  unexamined: ChecklistItem[];
  /** Who stands behind the offer and is named by its issuer today, as `tiesToday` finds it. */
  tied: string[];
  /** Until when its issuer had to answer a dispute that it has not answered. */
  overdue?: Day;
};

/** @param concerned who stands behind the offer; undefined where this reader does not reach it */
export async function readBesideNote(
  tx: Tx,
  note: SignedNote,
  concerned: Concerned | undefined,
  on: Day,
): Promise<BesideNote> {
  const disputes = note.disputedAt === undefined ? [] : await listDisputes(tx, note.id);
  const noteEnded = noteEndOf(note) !== undefined;
  const late = disputes.find(
    ({ raisedOn, answer }) =>
      disputeState({ raisedOn, answered: answer !== undefined, noteEnded }, on) === 'overdue',
  );
  return {
    unexamined: unexaminedOf(note.statement.checks),
    tied: concerned ? await tiesToday(tx, note, concerned) : [],
    ...(late && { overdue: answerDueOn(late.raisedOn) }),
  };
}

/** The same of the signed note that counts for an offer; nothing of one that is not signed yet. */
export async function readCountingNote(tx: Tx, offer: PublishedOffer, on: Day): Promise<BesideNote> {
  const reference = offer.note?.reference;
  const note = reference === undefined ? undefined : await findNote(tx, reference);
  if (!note) return { unexamined: [], tied: [] };
  const { name, formerNames = [] } = offer.organisation;
  return readBesideNote(tx, note, behindOffer([name, ...formerNames], offer), on);
}
