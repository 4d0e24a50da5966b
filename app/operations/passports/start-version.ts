import type { Wearing } from '#app/auth/viewer.ts';
import { canStartVersion } from '#app/domain/passports/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findOpenVersion } from '#db/queries/offers/versions.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';
import { copySbom } from '#db/queries/passports/sboms.ts';
import { findPassport, insertPassport } from '#db/queries/passports/passports.ts';

/**
 * Begins the next version of a passport of a published offer, with everything that the one in force says. That one
 * stays public until a broker has accepted the next (DOMAIN section 5).
 *
 * @returns not-found, not-your-act, not-now (one is under way already, or a version of the offer, or the offer is not
 * published)
 */
export async function startVersion(
  by: Wearing,
  which: { offerId: string; n: number },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, which.offerId);
    const passport = offer && (await findPassport(tx, which));
    if (!passport) return refuse('not-found');
    const versionOpen = (await findOpenVersion(tx, offer.id)) !== undefined;
    if (!canStartVersion({ ...offer, versionOpen }, passport, actor.role)) return refuse('not-now');
    const id = await insertPassport(tx, { ...passport, version: passport.version + 1 }, now);
    await copySbom(tx, passport.id, id);
    return done(undefined);
  });
}
