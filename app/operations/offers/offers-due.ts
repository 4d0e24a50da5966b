import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { confirmedBefore, freshUntil } from '#app/domain/freshness.ts';
import { archivedOn, OFFER_FRESHNESS } from '#app/domain/offers/freshness.ts';
import { decideOffer, type OfferAction } from '#app/domain/offers/lifecycle.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { eachDue } from '#app/operations/due/each-due.ts';
import { withActor } from '#db/client.ts';
import {
  listOffersAtClock,
  lockOfferAtClock,
  moveOfferAtClock,
  recordOfferAtClock,
  type ClockedOffer,
} from '#db/queries/freshness/offers.ts';
import { endVersionOf } from './end-version.ts';

const worker = { kind: 'system', reason: 'offers' } as const;

/** Published offers without their donor's word for six months leave the lists (DOMAIN section 5). */
export const offersGoingStale: DueWork = {
  name: 'offers-stale',
  run: (now) =>
    moveAll(
      'go-stale',
      'published',
      confirmedBefore(dayOf(now), OFFER_FRESHNESS, 0),
      ({ confirmedAt }) => freshUntil(confirmedAt, OFFER_FRESHNESS) <= dayOf(now),
      now,
    ),
};

/** Stale ones without it for thirty days more end. */
export const offersArchived: DueWork = {
  name: 'offers-archived',
  run: (now) =>
    moveAll(
      'archive',
      'stale',
      new Date(`${addDays(dayOf(now), 1)}T00:00:00Z`),
      ({ staleSince }) => staleSince !== undefined && archivedOn(staleSince) <= dayOf(now),
      now,
    ),
};

/** Returns how many moved. */
async function moveAll(
  action: Extract<OfferAction, 'go-stale' | 'archive'>,
  from: 'published' | 'stale',
  before: Date,
  timeIsUp: (offer: ClockedOffer) => boolean,
  now: Date,
): Promise<number> {
  const due = await withActor(worker, (tx) => listOffersAtClock(tx, from, before));
  return eachDue(due, (id) =>
    withActor(worker, async (tx) => {
      const offer = await lockOfferAtClock(tx, id);
      if (!offer) return 0;
      const decision = decideOffer(offer.status, action, {
        role: 'platform',
        isAuthor: false,
        blockers: 0,
        reasonGiven: false,
        slotsLeft: offer.slotsLeft,
        timeIsUp: timeIsUp(offer),
      });
      if (!decision.ok) return 0;
      await moveOfferAtClock(tx, id, { status: decision.to }, now);
      if (action === 'archive') await endVersionOf(tx, id, undefined, now);
      await recordOfferAtClock(tx, id, { action, from: decision.from, to: decision.to }, undefined, now);
      return 1;
    }),
  );
}
