import type { Wearing } from '#app/auth/viewer.ts';
import { isShareable } from '#app/domain/hubs/access.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { placeOfShown } from '#app/operations/needs/keep-confidential.ts';
import { serveHubView } from '#app/operations/needs/serve-views.ts';
import { withActor, type Tx } from '#db/client.ts';
import { insertHubShare, listHubShares, listToldOfShare, updateHubShares } from '#db/queries/hubs/shares.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { findPublicHub } from '#db/queries/hubs/public.ts';
import { hubViewOf } from './hub-view.ts';

/**
 * The State, and nobody else, lets a hub see its need: the view for hubs, as the page showed it. The hub's people read it
 * each after they said that they keep it confidential. Before the need circulates every hub that is let see it gets the
 * same view, so agreeing anew to a wider one holds for all of them.
 *
 * @param input.viewHash of the view that the page showed
 * @returns not-found (also for a hub that ended), not-your-act, not-now, view-changed, already-there
 */
export async function shareWithHub(
  by: Wearing,
  input: { id: string; hubId: string; viewHash: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.id);
    if (!need || !(await findPublicHub(tx, input.hubId))) return refuse('not-found');
    if (!isShareable(need.status)) return refuse('not-now');
    const today = hubViewOf(need);
    if (today.viewHash !== input.viewHash) return refuse('view-changed');
    const open = (await listHubShares(tx, need.id)).find(
      ({ hubId, endedAt }) => hubId === input.hubId && !endedAt,
    );
    if (open && (need.servedTiers || open.viewHash === today.viewHash)) return refuse('already-there');

    if (!need.servedTiers) {
      await serveHubView(tx, need, today.view);
      await updateHubShares(tx, need.id, today);
    }
    const { viewHash, tiers } = today;
    if (!open) {
      await insertHubShare(
        tx,
        { needId: need.id, hubId: input.hubId, viewHash, tiers, by: actor.personId },
        now,
      );
      await tellHub(tx, need.id, input.hubId, now);
    }
    const event = { action: 'share-with-hub', from: need.status, to: need.status } as const;
    await recordNeedEvent(tx, actor, need.id, event, now);
    return done(undefined);
  });
}

/** Each of its coordinators says for themselves that they keep it confidential, and reads it then. */
async function tellHub(tx: Tx, needId: string, hubId: string, now: Date): Promise<void> {
  for (const to of await listToldOfShare(tx, needId, hubId)) {
    const values = { path: `/${to.language}${placeOfShown(needId)}` };
    await queueMail(tx, { kind: 'need-shown', to, values }, now);
  }
}
