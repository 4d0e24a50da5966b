import { coversState } from '#app/domain/geography/eligibility.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { opinionConflict, type OpinionConflict } from '#app/domain/verification/second-opinion.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import type { SignedNote } from '#db/queries/verification/notes.ts';
import { listHubsForOpinions } from '#db/queries/verification/opinions.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { concernedBySubject } from './concerned-by-subject.ts';

export type HubToAsk = { id: string; name: string; conflict: OpinionConflict | undefined };

/** The hubs that cover a State, each with what stands between it and a second opinion on this note. */
export async function listHubsToAsk(
  tx: Tx,
  note: SignedNote,
  stateCode: string,
  now: Date,
): Promise<HubToAsk[]> {
  const subject = await findNoteSubject(tx, note.offerId);
  if (!subject) return [];
  const offer = await concernedBySubject(tx, subject);
  const geography = currentGeography();
  const hubs = await listHubsForOpinions(tx);
  return hubs
    .filter(({ covers }) => coversState(geography, covers, stateCode, dayOf(now)))
    .map(({ id, name, ties }) => ({
      id,
      name,
      conflict: opinionConflict({ ...offer, issuer: { id, ties }, noteIssuerId: note.issuerId }),
    }));
}
