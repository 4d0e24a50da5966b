import type { Wearing } from '#app/auth/viewer.ts';
import { canStartPassport } from '#app/domain/passports/lifecycle.ts';
import { COMPONENTS_AN_OFFER } from '#app/domain/passports/passport.ts';
import type { PassportAnswers } from '#app/domain/passports/questions.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { listComponentNumbers } from '#db/queries/offers/versions.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';
import { insertPassport, listPassports } from '#db/queries/passports/passports.ts';
import { deriveFacts } from './write-passport.ts';

/**
 * Starts the passport of one more component. What the offer said of its technology before it had one (an import, an
 * older draft) is taken over into the first, to be confirmed there.
 *
 * @returns which component it is; or not-found, not-your-act, not-now (handed in, no technology, or as many as there can be)
 */
export async function startPassport(
  by: Wearing,
  input: { offerId: string },
  now: Date,
): Promise<Outcome<{ n: number }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, input.offerId);
    if (!offer) return refuse('not-found');
    const existing = await listPassports(tx, offer.id);
    if (!canStartPassport(offer, existing.length, actor.role)) return refuse('not-now');
    const n = freeNumber(
      existing.map((passport) => passport.n),
      await listComponentNumbers(tx, offer),
    );
    const answers = existing.length === 0 ? toldBefore(offer) : {};
    await insertPassport(tx, { offerId: offer.id, n, version: 1, answers }, now);
    await deriveFacts(tx, offer.id, now);
    return done({ n });
  });
}

/** One that no component ever had, so that it is nobody's next version; where there is none left, one that is free now. */
function freeNumber(taken: readonly number[], ever: readonly number[]): number {
  const all = Array.from({ length: COMPONENTS_AN_OFFER }, (_, index) => index + 1);
  return all.find((n) => !taken.includes(n) && !ever.includes(n)) ?? all.find((n) => !taken.includes(n)) ?? 0;
}

function toldBefore(offer: OfferContent): PassportAnswers {
  const { remoteAccess, dataLocation, sourceAccess, supportEndsOn } = offer;
  return {
    ...(remoteAccess && { remoteAccess }),
    ...(dataLocation && { dataLocation }),
    ...(sourceAccess && { sourceAccess }),
    ...(supportEndsOn && { supportEndsOn }),
  };
}
