import type { Wearing } from '#app/auth/viewer.ts';
import { decideOffer } from '#app/domain/offers/lifecycle.ts';
import { suspensionFacts, type DeclineCode } from '#app/domain/offers/suspension.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor } from '#db/client.ts';
import { recordOfferEvent } from '#db/queries/offers/events.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';
import { isSuspensionAsked, listSuspensionSteps } from '#db/queries/matches/suspensions.ts';
import { tellAsker } from './tell-asker.ts';

/**
 * A broker has looked at what a verifier asked for and proposes nothing, with a code that brokers count (DOMAIN section 5).
 * The verifier is told that it was looked at and may ask again; the donor hears nothing of either.
 *
 * @returns not-found, not-your-act, or not-now (nothing waits)
 */
export async function declineAsking(
  by: Wearing,
  { id, code }: { id: string; code: DeclineCode },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, id);
    if (!offer) return refuse('not-found');
    const suspension = suspensionFacts(await listSuspensionSteps(tx, offer.id), actor);
    const decision = decideOffer(offer.status, 'decline-asking', {
      role: actor.role,
      ownSide: (await findOwnSide(tx, actor, { offerId: offer.id }, now)) !== undefined,
      isAuthor: false,
      blockers: 0,
      reasonGiven: true,
      slotsLeft: offer.slots - offer.slotsTaken,
      suspension: { ...suspension, asked: await isSuspensionAsked(tx, offer.id) },
    });
    if (!decision.ok) return decision;
    await tellAsker(tx, offer.id, now);
    const event = { action: 'decline-asking', from: decision.from, to: decision.to, reason: { code } };
    await recordOfferEvent(tx, actor, offer.id, event, now);
    return done(undefined);
  });
}
