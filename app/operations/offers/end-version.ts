import { decideOffer } from '#app/domain/offers/lifecycle.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { recordOfferAtClock } from '#db/queries/freshness/offers.ts';
import { recordOfferEvent } from '#db/queries/offers/events.ts';
import { updateStatus } from '#db/queries/offers/offers.ts';
import { lockOpenVersion } from '#db/queries/offers/versions.ts';

/** Ends the version that is under way of an offer that ends, in the same transaction; without a person it is the clock. */
export async function endVersionOf(
  tx: Tx,
  offerId: string,
  by: ActingPerson | undefined,
  now: Date,
): Promise<void> {
  const version = await lockOpenVersion(tx, offerId);
  if (!version) return;
  const decision = decideOffer(version.status, 'end-with-offer', {
    role: by?.role ?? 'platform',
    isAuthor: false,
    blockers: 0,
    reasonGiven: false,
    slotsLeft: 0,
    isVersion: true,
  });
  if (!decision.ok) throw new Error('A version that is under way does not end with its offer.');
  await updateStatus(tx, version.id, decision.to, now);
  const event = { action: 'end-with-offer', from: decision.from, to: decision.to };
  if (by) await recordOfferEvent(tx, by, version.id, event, now);
  else await recordOfferAtClock(tx, version.id, event, undefined, now);
}
