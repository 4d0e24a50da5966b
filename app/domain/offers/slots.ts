import { decideOffer, type OfferStatus } from './lifecycle.ts';

/**
 * What an offer is after an agreement took one of its slots or gave one back: the last one makes it fully committed, and
 * it is open again as soon as one is free (DOMAIN section 5): an agreement ended, or its donor offers more. A paused or withdrawn offer stays what it is.
 * `app.offer_after_slots` says the same in the statement that takes the slot.
 */
export function afterSlots(status: OfferStatus, slots: number, taken: number): OfferStatus {
  const facts = { role: 'platform', isAuthor: false, blockers: 0, reasonGiven: false } as const;
  for (const action of ['commit', 'free'] as const) {
    const decision = decideOffer(status, action, { ...facts, slotsLeft: Math.max(0, slots - taken) });
    if (decision.ok) return decision.to;
  }
  return status;
}
