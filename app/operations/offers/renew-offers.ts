import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { confirmedBefore } from '#app/domain/freshness.ts';
import { asksForWord, ASKED_DAYS, OFFER_FRESHNESS } from '#app/domain/offers/freshness.ts';
import { decideOffer } from '#app/domain/offers/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor, type Tx } from '#db/client.ts';
import { settleOwn } from '#db/queries/notices/inbox.ts';
import { recordOfferEvent } from '#db/queries/offers/events.ts';
import { listOffersOnTheirWord, updateStatus } from '#db/queries/offers/offers.ts';

/** Offers of the reader's organisation that wait for its word: stale, or going to be within a month. */
export async function countOffersToRenew(tx: Tx, organisationId: string, now: Date): Promise<number> {
  return (await listDue(tx, organisationId, now)).length;
}

/**
 * "Renew all, unchanged": a donor's word for every offer of its organisation that waits for one, all or none of them.
 *
 * @returns how many; or not-your-act
 */
export async function renewOffers(by: Wearing, now: Date): Promise<Outcome<{ renewed: number }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const due = await listDue(tx, actor.organisationId, now);
    for (const offer of due) {
      const decision = decideOffer(offer.status, 'reconfirm', {
        role: actor.role,
        isAuthor: false,
        blockers: 0,
        reasonGiven: false,
        slotsLeft: offer.slots - offer.slotsTaken,
      });
      if (!decision.ok) return decision;
      await updateStatus(tx, offer.id, decision.to, now);
      const event = { action: 'reconfirm', from: decision.from, to: decision.to };
      await recordOfferEvent(tx, actor, offer.id, event, now);
    }
    await settleOwn(tx, actor.personId, 'offers-to-renew', now);
    return done({ renewed: due.length });
  });
}

async function listDue(tx: Tx, organisationId: string, now: Date) {
  const before = confirmedBefore(dayOf(now), OFFER_FRESHNESS, ASKED_DAYS);
  const offers = await listOffersOnTheirWord(tx, organisationId, before);
  return offers.filter((offer) => asksForWord(offer, dayOf(now)));
}
