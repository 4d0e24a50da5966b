import { coversState } from '#app/domain/geography/eligibility.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import type { SignedNote } from '#db/queries/verification/notes.ts';
import { listHubsForOpinions } from '#db/queries/verification/opinions.ts';
import { tiedToNote, type TiedToNote } from './tied-to-note.ts';

export type HubToAsk = { id: string; name: string } & TiedToNote;

/** The hubs that cover a State, each with what stands between it and a second opinion on this note. */
export async function listHubsToAsk(
  tx: Tx,
  note: SignedNote,
  stateCode: string,
  now: Date,
): Promise<HubToAsk[]> {
  const tied = await tiedToNote(tx, note);
  if (!tied) return [];
  const geography = currentGeography();
  const hubs = await listHubsForOpinions(tx);
  return hubs
    .filter(({ covers }) => coversState(geography, covers, stateCode, dayOf(now)))
    .map((hub) => ({ id: hub.id, name: hub.name, ...tied(hub) }));
}
