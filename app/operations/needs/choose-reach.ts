import type { Wearing } from '#app/auth/viewer.ts';
import { MOST_NAMED, mayChooseReach, tidyReach, type Reach } from '#app/domain/needs/reach.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate, updateReach } from '#db/queries/needs/needs.ts';
import { donorsToName } from './donors-to-name.ts';

/**
 * Whom the State lets its need reach at most; undefined is as far as its views go. It holds once the State has agreed to
 * it with the views (`consentToCirculation`).
 *
 * @returns not-found, not-your-act, not-now once it goes round, stale, or incomplete where donors are to be named and
 * none is, or one that does not give or that the State excludes
 */
export async function chooseReach(
  by: Wearing,
  input: { id: string; revision: number; reach: Reach | undefined },
  now: Date,
): Promise<Outcome<{ status: NeedStatus }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  const reach = tidyReach(input.reach);
  if (reach?.mode === 'named' && (reach.donors.length === 0 || reach.donors.length > MOST_NAMED))
    return refuse('incomplete');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.id);
    if (!need) return refuse('not-found');
    if (!mayChooseReach(need.status)) return refuse('not-now');
    if (need.revision !== input.revision) return refuse('stale');
    if (reach?.mode === 'named') {
      const givers = new Set((await donorsToName(tx, need)).map(({ id }) => id));
      if (!reach.donors.every((id) => givers.has(id))) return refuse('incomplete');
    }
    await updateReach(tx, need.id, reach, now);
    if (need.status !== 'draft' && need.status !== 'returned')
      await recordNeedEvent(
        tx,
        actor,
        need.id,
        { action: 'choose-reach', from: need.status, to: need.status },
        now,
      );
    return done({ status: need.status });
  });
}
