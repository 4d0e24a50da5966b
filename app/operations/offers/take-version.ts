import { contentOf, isSubstantial } from '#app/domain/offers/editing.ts';
import { decideOffer } from '#app/domain/offers/lifecycle.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import type { ActingPerson } from '#app/operations/acting-person.ts';
import type { Tx } from '#db/client.ts';
import { recordOfferEvent } from '#db/queries/offer-events.ts';
import { findOfferForUpdate, updateAnswers, updateStatus } from '#db/queries/offers.ts';

/** Whether a version changes more than words of what is published; true where that is gone. */
export async function changesMore(tx: Tx, version: Offer): Promise<boolean> {
  const published = version.replacesId && (await findOfferForUpdate(tx, version.replacesId));
  return !published || isSubstantial(published, version);
}

/**
 * Puts a version in the place of what is published: all at once, in the transaction that ends the version. Matches of the
 * offer keep what they were made with.
 *
 * @returns how the offer stands; or not-found, not-now, slots-taken where agreements hold more slots than it would have
 */
export async function takeVersion(
  tx: Tx,
  by: ActingPerson,
  version: Offer,
  action: 'edit' | 'adopt',
  now: Date,
): Promise<Outcome<Offer>> {
  const published = version.replacesId && (await findOfferForUpdate(tx, version.replacesId));
  if (!published) return refuse('not-found');
  const decision = decideOffer(published.status, action, {
    role: by.role,
    isAuthor: false,
    blockers: 0,
    chipsReviewed: true,
    reasonGiven: false,
    slotsLeft: version.slots - published.slotsTaken,
    substantial: isSubstantial(published, version),
  });
  if (!decision.ok) return decision;
  await updateAnswers(tx, published.id, contentOf(version), now);
  if (action === 'adopt') await updateStatus(tx, published.id, decision.to, now);
  await recordOfferEvent(tx, by, published.id, { action, from: decision.from, to: decision.to }, now);
  return done(published);
}
