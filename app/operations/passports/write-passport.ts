import type { Wearing } from '#app/auth/viewer.ts';
import { derivedBuild, derivedFacts } from '#app/domain/passports/derived-facts.ts';
import { canWritePassport } from '#app/domain/passports/lifecycle.ts';
import type { Passport } from '#app/domain/passports/passport.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { ActingPerson } from '#db/actor.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findOfferForUpdate, updateDerived } from '#db/queries/offers/offers.ts';
import { listPassports } from '#db/queries/passports/passports.ts';

export type WhichPassport = {
  offerId: string;
  n: number;
  /** Of the passport as the page showed it; left out where the act is not about its text. */
  revision?: number;
};

/**
 * One change of a passport that is being written, with what follows from it: the facts that matching reads stand in the
 * offer and are worked out anew, and the offer has another revision, so that nobody hands in or publishes what they did
 * not read.
 *
 * @returns not-found, not-your-act, not-now (it was handed in), stale
 */
export async function writePassport(
  by: Wearing,
  which: WhichPassport,
  write: (tx: Tx, passport: Passport, actor: ActingPerson) => Promise<void>,
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, which.offerId);
    const passport = offer && (await listPassports(tx, offer.id)).find(({ n }) => n === which.n);
    if (!passport) return refuse('not-found');
    if (!canWritePassport(offer, passport, actor.role)) return refuse('not-now');
    if (which.revision !== undefined && which.revision !== passport.revision) return refuse('stale');
    await write(tx, passport, actor);
    if (passport.version === 1) await deriveFacts(tx, offer.id, now);
    return done(undefined);
  });
}

/** Writes what an offer's passports say as a whole into the offer, where they are the home of it. */
export async function deriveFacts(
  tx: Tx,
  offerId: string,
  now: Date,
  which: { inForce?: boolean } = {},
): Promise<void> {
  const passports = await listPassports(tx, offerId, which);
  if (passports.length === 0) return;
  const answers = passports.map((passport) => passport.answers);
  await updateDerived(tx, offerId, derivedFacts(answers), derivedBuild(answers), now);
}
