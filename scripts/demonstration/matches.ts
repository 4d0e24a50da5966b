import type { Wearing } from '#app/auth/viewer.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { keepConfidential } from '#app/operations/needs/keep-confidential.ts';
import { openPlan } from '#app/operations/matches/open-plan.ts';
import { revisePlan } from '#app/operations/matches/revise-plan.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { confirmDelivery } from '#app/operations/verification/confirm-delivery.ts';
import { findDeliveredNote } from '#app/operations/verification/delivered-note.ts';
import { withActor } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import {
  INTEREST,
  PROPOSALS,
  type DemonstrationPlan,
  type DemonstrationProposal,
} from '#db/seeds/demonstration/matches.ts';
import { DELIVERED } from '#db/seeds/demonstration/confirmed-delivery.ts';
import { NEEDS } from '#db/seeds/demonstration/needs.ts';
import { OFFERS } from '#db/seeds/demonstration/offers.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore, daysFrom } from './days.ts';
import type { NeedIds } from './needs.ts';
import type { OfferIds } from './offers.ts';

/** The id of the match that was proposed first for each need, by the need's number. */
export type MatchIds = ReadonlyMap<number, string>;

/** A broker proposes, the two sides answer, three pairs are introduced and two write a plan; one donor declares interest by itself. */
export async function bringTogether(
  cast: Cast,
  offers: OfferIds,
  needs: NeedIds,
  now: Date,
): Promise<MatchIds> {
  const matches = new Map<number, string>();
  for (const proposal of PROPOSALS) {
    const matchId = await propose(cast, offers, needs, proposal, now);
    if (!matches.has(proposal.need)) matches.set(proposal.need, matchId);
  }

  await deliver(cast, await propose(cast, offers, needs, DELIVERED, now), now);

  const { need, offer, note, daysAgo } = INTEREST;
  const { startsInDays, endsInDays, ...said } = INTEREST.interest;
  const interest = { ...said, startsOn: daysFrom(now)(startsInDays), endsOn: daysFrom(now)(endsInDays) };
  const input = { needId: needs.get(need)!, offerId: offers.get(offer)!, interest, note };
  const declared = await declareInterest(donorOf(cast, offer), input, daysBefore(now, daysAgo));
  valueOf(declared, `the interest of offer ${offer} in need ${need}`);
  return matches;
}

/** What was agreed on arrived, and the recipient confirms it. */
async function deliver(cast: Cast, matchId: string, now: Date): Promise<void> {
  const what = 'the confirmation at delivery';
  const by = delegateOf(cast, DELIVERED.need);
  const { daysAgo, tests, ...said } = DELIVERED.confirmed;
  const at = daysBefore(now, daysAgo);
  const note = await withActor(actingPerson(by), async (tx) => {
    const match = await findMatch(tx, matchId);
    return match && findDeliveredNote(tx, match.offer.id, at, match.agreedAt);
  });
  if (!note) throw new Error(`${what} has no note.`);
  const received = note.components[0]?.artefacts[0]?.sha256 ?? '';
  const input = { matchId, note: note.reference, received, tests: [...tests], ...said };
  valueOf(await confirmDelivery(by, input, at), what);
}

/** A broker proposes one pair, and both sides go on as its seed says. */
export async function propose(
  cast: Cast,
  offers: OfferIds,
  needs: NeedIds,
  { need, offer, note, proposedDaysAgo, yes, introducedDaysAgo, plan }: DemonstrationProposal,
  now: Date,
): Promise<string> {
  const what = `the match of offer ${offer} and need ${need}`;
  const { broker } = cast.as;
  const input = { needId: needs.get(need)!, offerIds: [offers.get(offer)!], note };
  const [result] = valueOf(await proposeMatches(broker, input, daysBefore(now, proposedDaysAgo)), what);
  if (!result?.proposed) throw new Error(`${what} cannot be proposed: ${result?.reason}.`);
  const { matchId } = result;

  const speaks: Readonly<Record<Party, Wearing>> = {
    donor: donorOf(cast, offer),
    recipient: delegateOf(cast, need),
  };
  for (const { party, daysAgo } of yes) {
    valueOf(await answerMatch(speaks[party], { matchId, answer: 'yes' }, daysBefore(now, daysAgo)), what);
  }
  if (introducedDaysAgo !== undefined) {
    valueOf(await introduceMatch(broker, { matchId }, daysBefore(now, introducedDaysAgo)), what);
  }
  if (plan) {
    const kept = await keepConfidential(
      speaks.donor,
      { needId: input.needId },
      daysBefore(now, plan.openedDaysAgo),
    );
    valueOf(kept, what);
    await writePlan(speaks, matchId, plan, what, now);
  }
  return matchId;
}

/** The two sides write the plan as its seed says; where both confirm it, the match is agreed. */
async function writePlan(
  speaks: Readonly<Record<Party, Wearing>>,
  matchId: string,
  { openedBy, openedDaysAgo, parts, confirmed }: DemonstrationPlan,
  what: string,
  now: Date,
): Promise<void> {
  valueOf(await openPlan(speaks[openedBy], { matchId }, daysBefore(now, openedDaysAgo)), what);
  let revision = 1;
  for (const { part, by, daysAgo, content } of parts) {
    const input = { matchId, part, revision, changes: content(daysFrom(now)) };
    revision = valueOf(await revisePlan(speaks[by], input, daysBefore(now, daysAgo)), what).revision;
  }
  for (const { party, daysAgo } of confirmed)
    valueOf(await confirmPlan(speaks[party], { matchId, revision }, daysBefore(now, daysAgo)), what);
}

export function donorOf({ as }: Cast, offer: number): Wearing {
  return as[OFFERS.find(({ number }) => number === offer)!.by];
}

export function delegateOf({ as }: Cast, need: number): Wearing {
  return as[NEEDS.find(({ number }) => number === need)!.by];
}
