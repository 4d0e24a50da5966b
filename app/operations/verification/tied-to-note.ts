import type { HeldIn } from '#app/domain/accounts/held-in.ts';
import { hubConflict, type HubConflict, type HubTies } from '#app/domain/hubs/conflict.ts';
import { opinionConflict, type OpinionConflict } from '#app/domain/verification/second-opinion.ts';
import type { Tx } from '#db/client.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { concernedBySubject } from './concerned-by-subject.ts';

/** What stands between a hub and a second opinion, and every tie of it to those behind the offer. */
export type TiedToNote = { conflict: OpinionConflict | undefined; ties: HubConflict };

/**
 * Says this of one hub after another for a note; undefined where the offer that it is about is out of reach.
 *
 * @param heldIn where whoever writes the opinion holds a role
 */
export async function tiedToNote(
  tx: Tx,
  note: { offerId: string; issuerId: string },
  heldIn: readonly HeldIn[] = [],
): Promise<((hub: { id: string; ties: HubTies }) => TiedToNote) | undefined> {
  const subject = await findNoteSubject(tx, note.offerId);
  if (!subject) return undefined;
  const offer = await concernedBySubject(tx, subject);
  return (hub) => ({
    conflict: opinionConflict({ ...offer, issuer: hub, noteIssuerId: note.issuerId, heldIn }),
    ties: hubConflict(hub.ties, offer.concerned, 'note'),
  });
}
