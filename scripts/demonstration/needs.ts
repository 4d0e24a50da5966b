import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { chooseTiers } from '#app/operations/needs/choose-tiers.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { returnNeed } from '#app/operations/needs/return-need.ts';
import { saveNeed } from '#app/operations/needs/save-need.ts';
import { sendNeed } from '#app/operations/needs/send-need.ts';
import { startNeed } from '#app/operations/needs/start-need.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import type { DemonstrationNeed } from '#db/seeds/demonstration/need.ts';
import { NEED_REVIEWS, reviewOf } from '#db/seeds/demonstration/reviews.ts';
import { NEEDS } from '#db/seeds/demonstration/needs.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore, daysFrom } from './days.ts';
import type { OfferIds } from './offers.ts';

/** The id of each need by its number. */
export type NeedIds = ReadonlyMap<number, string>;

/** Delegations write their needs and hand them in; a broker validates, the State consents, a broker circulates. */
export async function postNeeds(cast: Cast, offers: OfferIds, now: Date): Promise<NeedIds> {
  const ids = new Map<number, string>();
  for (const need of NEEDS.toSorted((a, b) => b.startedDaysAgo - a.startedDaysAgo)) {
    ids.set(need.number, await postNeed(cast, need, offers, now));
  }
  return ids;
}

async function postNeed(cast: Cast, need: DemonstrationNeed, offers: OfferIds, now: Date): Promise<string> {
  const id = randomUUID();
  const delegate = cast.as[need.by];
  const did = <T>(outcome: Outcome<T>) => valueOf(outcome, `need ${need.number}`);
  const started = daysBefore(now, need.startedDaysAgo);
  const changes = {
    ...need.content(daysFrom(now)),
    hubIds: (need.hubs ?? []).map((hub) => cast.organisations[hub]),
  };
  const offerId = need.asksFor === undefined ? undefined : offers.get(need.asksFor)!;
  did(await startNeed(delegate, { id, offerId }, started));
  did(await saveNeed(delegate, { id, revision: 1, changes }, started));
  if (need.tiers) {
    const { tiers, outsideContact = '' } = need;
    const chosen = { id, revision: 2, tiers: tiersOf(tiers), outsideContact, stateWords: [], seenWords: [] };
    did(await chooseTiers(delegate, chosen, started));
  }
  for (const step of STEPS[need.stage]) did(await step(cast, delegate, id, need, now));
  return id;
}

async function revisionOf(delegate: Wearing, id: string): Promise<number> {
  return (await withActor(actingPerson(delegate), (tx) => findNeed(tx, id)))!.revision;
}

type Step = (
  cast: Cast,
  delegate: Wearing,
  id: string,
  need: DemonstrationNeed,
  now: Date,
) => Promise<Outcome<unknown>>;

/** Handed in after two days, read by a broker on the fifth, consented to on the seventh, circulated on the eighth. */
const handIn: Step = async (_cast, delegate, id, { startedDaysAgo }, now) =>
  sendNeed(delegate, { id, revision: await revisionOf(delegate, id) }, daysBefore(now, startedDaysAgo - 2));
const validate: Step = async ({ as }, delegate, id, { number, startedDaysAgo }, now) =>
  validateNeed(
    as.broker,
    { id, revision: await revisionOf(delegate, id), verdicts: reviewOf(NEED_REVIEWS[number]) },
    daysBefore(now, startedDaysAgo - 5),
  );
const giveBack: Step = ({ as }, _delegate, id, { startedDaysAgo }, now) =>
  returnNeed(as['second-broker'], { id, ...RETURNED }, daysBefore(now, startedDaysAgo - 5));
const consent: Step = async (_cast, delegate, id, { startedDaysAgo }, now) => {
  const need = (await withActor(actingPerson(delegate), (tx) => findNeed(tx, id)))!;
  const { viewHash } = viewsOf(need);
  return consentToCirculation(
    delegate,
    { id, viewHash, wordsLeft: true },
    daysBefore(now, startedDaysAgo - 7),
  );
};
const circulate: Step = ({ as }, _delegate, id, { startedDaysAgo }, now) =>
  circulateNeed(as.broker, { id }, daysBefore(now, startedDaysAgo - 8));
const withdraw: Step = (_cast, delegate, id, { startedDaysAgo }, now) =>
  withdrawNeed(delegate, { id }, daysBefore(now, startedDaysAgo - 8));

const RETURNED = {
  code: 'not-measurable',
  text: 'The number of laboratories visited says what is done, not what changes. Could the target be a decision: build, share with a neighbour, or recognise certificates from elsewhere?',
} as const;

const STEPS: Readonly<Record<DemonstrationNeed['stage'], readonly Step[]>> = {
  draft: [],
  'handed-in': [handIn],
  returned: [handIn, giveBack],
  validated: [handIn, validate],
  consented: [handIn, validate, consent],
  circulating: [handIn, validate, consent, circulate],
  withdrawn: [handIn, validate, withdraw],
};
