import { coversState } from '#app/domain/geography/eligibility.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { opinionConflict, type OpinionConflict } from '#app/domain/verification/second-opinion.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { listNamesOf } from '#db/queries/verification/issuers.ts';
import type { SignedNote } from '#db/queries/verification/notes.ts';
import { listHubsForOpinions } from '#db/queries/verification/opinions.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';

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
  const names = await listNamesOf(tx, subject.donorId);
  const donor = {
    id: subject.donorId,
    names: subject.donorName === undefined ? names : [...names, subject.donorName],
  };
  const offer = { donor, offerFunders: subject.content.funders, implementer: subject.content.implementer };
  const geography = currentGeography();
  const hubs = await listHubsForOpinions(tx);
  return hubs
    .filter(({ covers }) => coversState(geography, covers, stateCode, dayOf(now)))
    .map((hub) => ({
      id: hub.id,
      name: hub.name,
      conflict: opinionConflict({ hub, noteIssuerId: note.issuerId, ...offer }),
    }));
}
