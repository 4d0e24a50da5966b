import { dayOf } from '#app/domain/codes/day.ts';
import { versionAt } from '#app/domain/verification/counting-note.ts';
import type { Component } from '#app/domain/verification/subject.ts';
import type { Tx } from '#db/client.ts';
import { findNoteTexts, listNotesOfOffer, type SignedNote } from '#db/queries/verification/notes.ts';

export type DeliveredNote = SignedNote & { components: readonly Component[] };

/**
 * The note that a delivery is confirmed against, with the files it names: of those that nobody withdrew or replaced, one
 * that holds before one that ended, then the highest level, then the newest. A match keeps what it agreed on: what its offer
 * became since is another subject, so its notes are those of the version that was there then, also replaced ones.
 *
 * @param agreedAt of a match that is agreed
 * @param current the version that is offered now: before an agreement a note of it comes before any other
 */
export async function findDeliveredNote(
  tx: Tx,
  offerId: string,
  now: Date,
  agreedAt: Date | undefined,
  current?: number,
): Promise<DeliveredNote | undefined> {
  const on = dayOf(now);
  const notes = (await listNotesOfOffer(tx, offerId)).filter(({ revokedAt }) => !revokedAt);
  const version = agreedAt && versionAt(notes, agreedAt);
  const standing = notes.filter(({ supersededAt, offerVersion }) =>
    version === undefined ? !supersededAt : offerVersion === version,
  );
  const weight = ({ expiresOn, level, issuedOn, supersededAt, offerVersion }: SignedNote) =>
    `${version === undefined && offerVersion === current ? 1 : 0} ${supersededAt ? 0 : 1} ${expiresOn >= on ? 1 : 0} ${level} ${issuedOn}`;
  const [note] = standing.sort((a, b) => weight(b).localeCompare(weight(a)));
  const texts = note?.reference ? await findNoteTexts(tx, note.reference) : undefined;
  return note && texts && { ...note, components: componentsIn(texts.subjectJson) };
}

/** The components stand in the text that the note binds, so that what is compared is what was signed. */
function componentsIn(subjectJson: string): Component[] {
  try {
    const { components } = JSON.parse(subjectJson) as { components?: Component[] };
    return components ?? [];
  } catch {
    return [];
  }
}
