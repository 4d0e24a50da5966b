import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { listHeldIn } from '#db/queries/accounts/held-in.ts';
import { findTies } from '#db/queries/hubs/ties.ts';
import { findNote } from '#db/queries/verification/notes.ts';
import { listOpinions, type SecondOpinion } from '#db/queries/verification/opinions.ts';
import { tiedToNote, type TiedToNote } from './tied-to-note.ts';

/**
 * A second opinion, for the State that asked and the hub that is asked: with the hub's ties as of its answer, or of today
 * while it waits for one. Undefined ties where the offer is out of reach: then it cannot be answered.
 */
export async function readOpinion(
  by: Wearing,
  id: string,
  now: Date,
): Promise<(SecondOpinion & { tied: TiedToNote | undefined }) | undefined> {
  return withActor(actingPerson(by), async (tx) => {
    const [opinion] = await listOpinions(tx, { id });
    if (!opinion) return undefined;
    const { answer, hub, noteReference } = opinion;
    if (answer)
      return { ...opinion, tied: answer.conflict && { conflict: undefined, ties: answer.conflict } };
    const note = await findNote(tx, noteReference);
    const ties = await findTies(tx, hub.id);
    // Of whoever would write it; what a hub's people do elsewhere is not for the State.
    const heldIn = by.hat.role === 'hub_coordinator' ? await listHeldIn(tx, now) : [];
    return { ...opinion, tied: note && ties && (await tiedToNote(tx, note, heldIn))?.({ id: hub.id, ties }) };
  });
}
