import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { canDecideVersion } from '#app/domain/passports/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor } from '#db/client.ts';
import { countsAsAuthor, recordOfferEvent } from '#db/queries/offers/events.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';
import { findPassport, movePassports } from '#db/queries/passports/passports.ts';
import { check } from './checked-passports.ts';
import { deriveFacts } from './write-passport.ts';

/**
 * A broker accepts the next version of a passport, which takes the place of the one in force, or gives it back with a
 * reason, and the one in force stays. Nobody decides about an offer of their own.
 *
 * @param input.returned why it goes back; without it the version is accepted, exactly in the revision that was read
 * @returns not-found, not-your-act, not-now, own-offer, own-side, stale, reason-needed, incomplete (support ended meanwhile), secret-found
 */
export async function decideVersion(
  by: Wearing,
  input: { offerId: string; n: number; revision: number; returned?: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return refuse('not-your-act');
  if (input.returned !== undefined && !input.returned.trim()) return refuse('reason-needed');
  if (holdsSecret(input.returned ?? '')) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, input.offerId);
    const passport = offer && (await findPassport(tx, input));
    if (!passport) return refuse('not-found');
    if (!canDecideVersion(passport, actor.role)) return refuse('not-now');
    if (await countsAsAuthor(tx, offer.id, dayOf(now))) return refuse('own-offer');
    if (await findOwnSide(tx, actor, { offerId: offer.id }, now)) return refuse('own-side');
    if (passport.revision !== input.revision) return refuse('stale');
    const stays = { from: offer.status, to: offer.status };
    if (input.returned !== undefined) {
      await movePassports(tx, { ...input, from: 'submitted' }, 'returned', now);
      const reason = { code: 'other', text: input.returned };
      await recordOfferEvent(tx, actor, offer.id, { action: 'return-passport', ...stays, reason }, now);
      return done(undefined);
    }
    if (check(passport, dayOf(now)).findings.length > 0) return refuse('incomplete');
    await movePassports(tx, { ...input, from: 'in-force' }, 'superseded', now);
    await movePassports(tx, { ...input, from: 'submitted' }, 'in-force', now);
    await deriveFacts(tx, offer.id, now, { inForce: true });
    await recordOfferEvent(tx, actor, offer.id, { action: 'accept-passport', ...stays }, now);
    return done(undefined);
  });
}
