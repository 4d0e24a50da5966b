import type { Wearing } from '#app/auth/viewer.ts';
import { decideOffer } from '#app/domain/offers/lifecycle.ts';
import { suspensionFacts, type LiftingCode, type SuspensionCode } from '#app/domain/offers/suspension.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor } from '#db/client.ts';
import { recordOfferEvent } from '#db/queries/offers/events.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';
import { listDecidingNext, listSuspensionSteps } from '#db/queries/matches/suspensions.ts';
import { tellAsker } from './tell-asker.ts';

export type ProposalInput = { id: string; text: string } & (
  | { act: 'suspend'; code: SuspensionCode }
  | { act: 'lift'; code: LiftingCode }
);

/**
 * A broker proposes to suspend an offer, or to lift its suspension, with a coded reason and a line (DOMAIN section 5).
 * Nothing of the offer changes: the administrators are asked, and its donor hears of it once one of them confirms. What a verifier asked for is answered
 * with it.
 *
 * @returns not-found, not-your-act, not-now, reason-needed, secret-found, or already-there while a proposal waits
 */
export async function proposeSuspension(
  by: Wearing,
  { id, act, code, text }: ProposalInput,
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (holdsSecret(text)) return refuse('secret-found');
  const action = act === 'suspend' ? 'propose-suspension' : 'propose-lifting';
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, id);
    if (!offer) return refuse('not-found');
    const decision = decideOffer(offer.status, action, {
      role: actor.role,
      ownSide: (await findOwnSide(tx, actor, { offerId: offer.id }, now)) !== undefined,
      isAuthor: false,
      blockers: 0,
      reasonGiven: text.trim() !== '',
      slotsLeft: offer.slots - offer.slotsTaken,
      suspension: suspensionFacts(await listSuspensionSteps(tx, offer.id), actor),
    });
    if (!decision.ok) return decision;
    const event = { action, from: decision.from, to: decision.to, reason: { code, text: text.trim() } };
    await tellAsker(tx, offer.id, now);
    await recordOfferEvent(tx, actor, offer.id, event, now);
    for (const to of await listDecidingNext(tx)) {
      const values = { path: `/${to.language}/offers/${offer.id}/suspension/confirmation` };
      await queueMail(tx, { kind: 'suspension-to-confirm', to, values }, now);
    }
    return done(undefined);
  });
}
