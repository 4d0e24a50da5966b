import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { checkPublication } from '#app/domain/offers/publication.ts';
import { done, type Outcome } from '#app/domain/outcome.ts';
import { checkPassports } from '#app/domain/passports/check-passport.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import type { GivenVerdicts } from '#app/domain/principles/review.ts';
import { offerChips } from '#app/operations/principles/offer-chips.ts';
import { signReview } from '#app/operations/principles/sign-review.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { listCheckedPassports } from '#app/operations/passports/checked-passports.ts';
import { otherBrokerTookUp } from '#db/queries/offers/events.ts';
import { movePassports } from '#db/queries/passports/passports.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { listPeopleOfOffer } from '#db/queries/needs/circulation.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import { moveOffer } from './move-offer.ts';
import { noteOfOffer } from './note-of-offer.ts';
import { takeVersion } from './take-version.ts';
import { tellHubs } from './tell-hubs.ts';

/**
 * Makes exactly the revision that the broker read public. Nobody publishes what they wrote or handed in themselves,
 * nor what somebody did whose deputy they are; technology needs a trust note in force and complete passports, and possible dual use a second broker.
 * A version of a published offer takes the place of what is published instead, with its components and what its donor declared
 * of it; that needs the verdicts in the same step.
 * Its donor is told, and hubs that it names.
 * How it stands to each principle must have been reviewed (DOMAIN section 5): before, or with `verdicts` in the same step.
 *
 * @returns not-found, not-your-act, not-now, own-offer, incomplete, chips-unreviewed, reason-needed (a verdict without its
 * words), secret-found or stale when it cannot
 */
export async function publishOffer(
  by: Wearing,
  input: { id: string; revision: number; verdicts?: GivenVerdicts },
  now: Date,
): Promise<Outcome<Offer>> {
  const { verdicts, ...move } = input;
  const countBlockers = async (tx: Tx, offer: Offer, actor: ActingPerson) => {
    const note = await noteOfOffer(tx, offer);
    const secondReader = await otherBrokerTookUp(tx, offer.id, actor);
    const passports = await listCheckedPassports(tx, offer.id, dayOf(now));
    return blockers([
      ...checkPublication(offer, note, secondReader, dayOf(now)),
      ...checkPassports(offer.modes, passports),
    ]).length;
  };
  const review = async (tx: Tx, actor: ActingPerson, offer: Offer, given: GivenVerdicts) =>
    signReview(
      tx,
      actor,
      { offerId: offer.id },
      { ...(await offerChips(tx, offer, dayOf(now))), verdicts: given },
      now,
    );
  const published = await moveOffer(
    by,
    {
      ...move,
      action: 'publish',
      countBlockers,
      chipsReviewed: async (tx, offer) =>
        verdicts !== undefined || (await offerChips(tx, offer, dayOf(now))).reviewed,
      first: async (tx, offer, actor) => (verdicts ? review(tx, actor, offer, verdicts) : done(undefined)),
      alongside: async (tx, offer) => {
        await movePassports(tx, { offerId: offer.id, from: 'draft' }, 'in-force', now);
        await tellHubs(tx, offer, [], now);
        for (const to of await listPeopleOfOffer(tx, offer.id)) {
          const values = { path: `/${to.language}/offers/${offer.id}/manage` };
          await queueMail(tx, { kind: 'offer-published', to, values }, now);
        }
      },
    },
    now,
  );
  if (published.ok || published.reason !== 'not-now') return published;
  // A version of a published offer takes its place, with the review that goes with it.
  return moveOffer(
    by,
    {
      ...move,
      action: 'replace',
      countBlockers,
      chipsReviewed: () => Promise.resolve(verdicts !== undefined),
      first: async (tx, version, actor) => {
        const taken = await takeVersion(tx, actor, version, 'adopt', now);
        const offer = taken.ok && (await findOffer(tx, taken.value.id));
        if (offer) await tellHubs(tx, offer, taken.value.viaHubIds, now);
        return offer && verdicts ? review(tx, actor, offer, verdicts) : taken;
      },
    },
    now,
  );
}
