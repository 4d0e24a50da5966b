import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { canSendVersion } from '#app/domain/passports/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordOfferEvent } from '#db/queries/offers/events.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';
import { findPassport, movePassports } from '#db/queries/passports/passports.ts';
import { check } from './checked-passports.ts';

/**
 * Hands the next version of a passport in to the brokers, exactly as it was read.
 *
 * @returns not-found, not-your-act, not-now, stale, incomplete
 */
export async function sendVersion(
  by: Wearing,
  which: { offerId: string; n: number; revision: number },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, which.offerId);
    const passport = offer && (await findPassport(tx, which));
    if (!passport) return refuse('not-found');
    if (!canSendVersion(offer, passport, actor.role)) return refuse('not-now');
    if (passport.revision !== which.revision) return refuse('stale');
    if (check(passport, dayOf(now)).findings.length > 0) return refuse('incomplete');
    await movePassports(tx, { ...which, from: passport.status }, 'submitted', now);
    const event = { action: 'send-passport', from: offer.status, to: offer.status } as const;
    await recordOfferEvent(tx, actor, offer.id, event, now);
    return done(undefined);
  });
}
