import type { Wearing } from '#app/auth/viewer.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { canEditOffer } from '#app/domain/offers/lifecycle.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { ownTexts } from '#app/domain/offers/own-texts.ts';
import { derivedFacts, withoutDerived } from '#app/domain/passports/derived-facts.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findOfferForUpdate, updateAnswers } from '#db/queries/offers/offers.ts';
import { listPassports } from '#db/queries/passports/passports.ts';

/**
 * Keeps answers of a draft or a returned offer, complete or not. Nothing is overwritten unseen: a form made from an
 * older revision is stale. Of technology, what its passports answer is theirs to say.
 *
 * @returns the new revision; or not-found, not-now (it is no longer being written), stale, slots-taken (fewer slots than
 * agreements hold), secret-found
 */
export async function saveOffer(
  by: Wearing,
  input: { id: string; revision: number; changes: Partial<OfferContent> },
  now: Date,
): Promise<Outcome<{ revision: number }>> {
  const actor = actingPerson(by);
  if (ownTexts(input.changes).some(({ text }) => holdsSecret(text))) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, input.id);
    if (!offer) return refuse('not-found');
    if (!canEditOffer(offer.status, actor.role)) return refuse('not-now');
    if (offer.revision !== input.revision) return refuse('stale');
    if ((input.changes.slots ?? offer.slots) < offer.slotsTaken) return refuse('slots-taken');
    const changes = hasTechnology(input.changes.modes ?? offer.modes)
      ? { ...withoutDerived(input.changes), ...(await factsOfPassports(tx, offer.id)) }
      : input.changes;
    return done({ revision: await updateAnswers(tx, offer.id, changes, now) });
  });
}

async function factsOfPassports(tx: Tx, offerId: string): Promise<Partial<OfferContent>> {
  const passports = await listPassports(tx, offerId);
  return passports.length > 0 ? derivedFacts(passports.map(({ answers }) => answers)) : {};
}
