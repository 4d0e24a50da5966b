import type { Wearing } from '#app/auth/viewer.ts';
import { decideOffer, type OfferStatus } from '#app/domain/offers/lifecycle.ts';
import { proposedSuspension, suspensionFacts } from '#app/domain/offers/suspension.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordOfferEvent } from '#db/queries/offers/events.ts';
import { findOfferForUpdate, updateStatus } from '#db/queries/offers/offers.ts';
import { listSuspensionSteps, listToldOfSuspension } from '#db/queries/matches/suspensions.ts';

const ACTIONS = {
  suspend: { confirm: 'suspend', refuse: 'refuse-suspension' },
  lift: { confirm: 'lift', refuse: 'refuse-lifting' },
} as const;

/**
 * An administrator confirms what a broker proposed, or refuses it. Confirmed, the offer leaves or comes back to the public
 * list with the act, and its people and whoever it is matched with are told that something changed; refused, nothing
 * changes and only brokers read it. Never whoever proposed it, in whatever hat.
 *
 * @returns where the offer is now; or not-found (nothing is proposed), not-your-act, not-now, second-person
 */
export async function answerSuspension(
  by: Wearing,
  input: { id: string; act: 'suspend' | 'lift'; answer: 'confirm' | 'refuse' },
  now: Date,
): Promise<Outcome<{ status: OfferStatus }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'administrator') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, input.id);
    const steps = offer ? await listSuspensionSteps(tx, offer.id) : [];
    const proposed = proposedSuspension(steps);
    if (!offer || !proposed) return refuse('not-found');
    if (proposed.act !== input.act) return refuse('not-now');
    const action = ACTIONS[proposed.act][input.answer];
    const decision = decideOffer(offer.status, action, {
      role: actor.role,
      ownSide: (await findOwnSide(tx, actor, { offerId: offer.id }, now)) !== undefined,
      isAuthor: false,
      blockers: 0,
      reasonGiven: true,
      slotsLeft: offer.slots - offer.slotsTaken,
      suspension: suspensionFacts(steps, actor),
    });
    if (!decision.ok) return decision;
    const confirmed = input.answer === 'confirm';
    if (confirmed) {
      await updateStatus(tx, offer.id, decision.to, now);
      await tellConcerned(tx, offer.id, proposed.act, now);
    }
    // What was confirmed is the donor's to read, with the reason; what was refused has none. Last: with it the offer is out
    // of an administrator's sight again.
    const reason = confirmed ? { code: proposed.code, text: proposed.text } : undefined;
    const event = { action, from: decision.from, to: decision.to, reason };
    await recordOfferEvent(tx, actor, offer.id, event, now);
    return done({ status: decision.to });
  });
}

async function tellConcerned(tx: Tx, offerId: string, act: 'suspend' | 'lift', now: Date): Promise<void> {
  const kind = act === 'suspend' ? 'offer-suspended' : 'offer-reinstated';
  for (const { matchId, ...to } of await listToldOfSuspension(tx, offerId)) {
    const path = matchId ? `/${to.language}/matches/${matchId}` : `/${to.language}/offers/${offerId}/manage`;
    await queueMail(tx, { kind, to, values: { path } }, now);
  }
}
