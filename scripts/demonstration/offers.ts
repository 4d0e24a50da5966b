import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { returnOffer } from '#app/operations/offers/return-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { startOffer } from '#app/operations/offers/start-offer.ts';
import { takeUpOffer } from '#app/operations/offers/take-up-offer.ts';
import { withActor } from '#db/client.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import type { DemonstrationOffer } from '#db/seeds/demonstration/offer.ts';
import { OFFER_REVIEWS, reviewOf } from '#db/seeds/demonstration/reviews.ts';
import { OFFERS } from '#db/seeds/demonstration/offers.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore, daysFrom, type Turn } from './days.ts';
import { givePassports } from './passports.ts';

/** The id of each offer by its number. */
export type OfferIds = ReadonlyMap<number, string>;

/**
 * Donors write their offers and hand them in, with their own note where there is technology; brokers take them up, return
 * one, and publish the others.
 *
 * @param ids where each turn puts the offer it made
 */
export function offersInTurn(cast: Cast, ids: Map<number, string>, now: Date): Turn[] {
  return OFFERS.map((offer) => ({
    daysAgo: offer.startedDaysAgo - 1,
    act: async () => void ids.set(offer.number, await giveOffer(cast, offer, now)),
  }));
}

async function giveOffer(cast: Cast, offer: DemonstrationOffer, now: Date): Promise<string> {
  const id = randomUUID();
  const donor = cast.as[offer.by];
  const content = {
    ...offer.content(daysFrom(now)),
    viaHubIds: (offer.viaHubs ?? []).map((hub) => cast.organisations[hub]),
  };
  const did = <T>(outcome: Outcome<T>) => valueOf(outcome, `offer ${offer.number}`);
  const begun = daysBefore(now, offer.startedDaysAgo);
  did(await startOffer(donor, { id, content }, begun));
  await givePassports(donor, { id, number: offer.number }, now, begun);
  for (const step of STEPS[offer.stage]) did(await step(cast, donor, id, offer, now));
  return id;
}

type Step = (
  cast: Cast,
  donor: Wearing,
  id: string,
  offer: DemonstrationOffer,
  now: Date,
) => Promise<Outcome<unknown>>;

/** Handed in after a day, taken up on the next, decided on the fourth, each in the revision that was read. */
const handIn: Step = async (_cast, donor, id, { startedDaysAgo }, now) =>
  sendOffer(donor, { id, revision: await revisionOf(donor, id) }, daysBefore(now, startedDaysAgo - 1));
const takeUp: Step = ({ as }, _donor, id, { startedDaysAgo }, now) =>
  takeUpOffer(as['second-broker'], { id }, daysBefore(now, startedDaysAgo - 2));
const publish: Step = async ({ as }, donor, id, { number, startedDaysAgo }, now) =>
  publishOffer(
    as.broker,
    { id, revision: await revisionOf(donor, id), verdicts: reviewOf(OFFER_REVIEWS[number]) },
    daysBefore(now, startedDaysAgo - 4),
  );
const giveBack: Step = ({ as }, _donor, id, { startedDaysAgo }, now) =>
  returnOffer(as.broker, { id, ...RETURNED }, daysBefore(now, startedDaysAgo - 4));

async function revisionOf(donor: Wearing, id: string): Promise<number> {
  const offer = await withActor(actingPerson(donor), (tx) => findOffer(tx, id));
  return offer?.revision ?? 0;
}

const RETURNED = {
  code: 'unclear',
  text: 'Please say who pays for the return travel of the scholars, and whether dependants can come with them. Delegations asked both about the last intake. Everything else reads well.',
} as const;

const STEPS: Readonly<Record<DemonstrationOffer['stage'], readonly Step[]>> = {
  draft: [],
  'handed-in': [handIn],
  'taken-up': [handIn, takeUp],
  returned: [handIn, takeUp, giveBack],
  published: [handIn, takeUp, publish],
};
