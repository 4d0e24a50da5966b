import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { decideOffer, type OfferAction } from '#app/domain/offers/lifecycle.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { ActingPerson } from '#db/actor.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor, type Tx } from '#db/client.ts';
import { countsAsAuthor, recordOfferEvent } from '#db/queries/offers/events.ts';
import { findOfferForUpdate, updateStatus } from '#db/queries/offers/offers.ts';

export type Move = {
  id: string;
  action: OfferAction;
  /** What the page showed, where the act is about exactly that text. */
  revision?: number;
  reason?: { code?: string; text?: string };
  /** How many findings stand against it. */
  countBlockers?: (tx: Tx, offer: Offer, by: ActingPerson) => Promise<number> | number;
  /** Whether a broker's review of the principles stands, where the act asks for one. */
  chipsReviewed?: (tx: Tx, offer: Offer) => Promise<boolean>;
  /** Whether a version changes more than words; asked of versions alone. */
  substantial?: (tx: Tx, offer: Offer) => Promise<boolean>;
  /** What has to succeed first: where it refuses, nothing of the step is written. */
  first?: (tx: Tx, offer: Offer, by: ActingPerson) => Promise<Outcome<unknown>>;
  /** Whatever else belongs to the act, in the same transaction. */
  alongside?: (tx: Tx, offer: Offer, by: ActingPerson) => Promise<void>;
};

/**
 * One step of an offer's life: load and lock, decide, write, record, all or nothing. Two people who press at once are
 * served one after the other, and the second is told that it is too late.
 *
 * @returns the offer as it was before the step; or not-found, whatever the lifecycle refuses, stale, or secret-found
 */
export async function moveOffer(by: Wearing, move: Move, now: Date): Promise<Outcome<Offer>> {
  const actor = actingPerson(by);
  if (holdsSecret(move.reason?.text ?? '')) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, move.id);
    if (!offer) return refuse('not-found');
    const decision = decideOffer(offer.status, move.action, {
      role: actor.role,
      ownSide: (await findOwnSide(tx, actor, { offerId: offer.id }, now)) !== undefined,
      isAuthor: await countsAsAuthor(tx, offer.id, dayOf(now)),
      blockers: (await move.countBlockers?.(tx, offer, actor)) ?? 0,
      chipsReviewed: (await move.chipsReviewed?.(tx, offer)) ?? false,
      reasonGiven: Boolean(move.reason?.code && move.reason.text?.trim()),
      slotsLeft: offer.slots - offer.slotsTaken,
      isVersion: offer.replacesId !== undefined,
      substantial: await move.substantial?.(tx, offer),
    });
    if (!decision.ok) return decision;
    if (move.revision !== undefined && move.revision !== offer.revision) return refuse('stale');

    const first = await move.first?.(tx, offer, actor);
    if (first && !first.ok) return first;
    await updateStatus(tx, offer.id, decision.to, now);
    await recordOfferEvent(
      tx,
      actor,
      offer.id,
      { action: move.action, from: decision.from, to: decision.to, reason: move.reason },
      now,
    );
    await move.alongside?.(tx, offer, actor);
    return done(offer);
  });
}
