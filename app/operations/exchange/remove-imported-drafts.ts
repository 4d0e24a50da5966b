import type { Wearing } from '#app/auth/viewer.ts';
import { decideOffer } from '#app/domain/offers/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordOfferEvent } from '#db/queries/offers/events.ts';
import { findOfferForUpdate, updateStatus } from '#db/queries/offers/offers.ts';

/**
 * Withdraws drafts that came from a file and that their organisation does not want to offer, all of them or none. Their
 * source is still known: a later import of the same file makes nothing of them.
 *
 * @param chosen each with the revision that the page showed
 * @returns how many; or not-your-act, not-found, not-now (one is no imported draft any more), stale (one was changed since)
 */
export async function removeImportedDrafts(
  by: Wearing,
  chosen: readonly { id: string; revision: number }[],
  now: Date,
): Promise<Outcome<{ removed: number }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const steps = [];
    // In one order, whoever else chose some of the same; and all are looked at before one is written.
    for (const { id, revision } of chosen.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      const offer = await findOfferForUpdate(tx, id);
      if (!offer) return refuse('not-found');
      if (offer.status !== 'draft' || !offer.importSource) return refuse('not-now');
      if (offer.revision !== revision) return refuse('stale');
      const decision = decideOffer(offer.status, 'withdraw', {
        role: actor.role,
        isAuthor: true,
        blockers: 0,
        reasonGiven: false,
        slotsLeft: offer.slots,
      });
      if (!decision.ok) return decision;
      steps.push({ id, from: decision.from, to: decision.to });
    }
    for (const { id, ...step } of steps) {
      await updateStatus(tx, id, step.to, now);
      await recordOfferEvent(tx, actor, id, { action: 'withdraw', ...step }, now);
    }
    return done({ removed: steps.length });
  });
}
