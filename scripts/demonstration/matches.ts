import type { Wearing } from '#app/auth/viewer.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { INTEREST, PROPOSALS, type DemonstrationProposal } from '#db/seeds/demonstration/matches.ts';
import { NEEDS } from '#db/seeds/demonstration/needs.ts';
import { OFFERS } from '#db/seeds/demonstration/offers.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore } from './days.ts';
import type { NeedIds } from './needs.ts';
import type { OfferIds } from './offers.ts';

/** The id of the match that was proposed for each need, by the need's number. */
export type MatchIds = ReadonlyMap<number, string>;

/** A broker proposes, the two sides answer, and one pair is introduced; one donor declares interest by itself. */
export async function bringTogether(
  cast: Cast,
  offers: OfferIds,
  needs: NeedIds,
  now: Date,
): Promise<MatchIds> {
  const matches = new Map<number, string>();
  for (const proposal of PROPOSALS)
    matches.set(proposal.need, await propose(cast, offers, needs, proposal, now));

  const { need, offer, note, daysAgo } = INTEREST;
  const input = { needId: needs.get(need)!, offerId: offers.get(offer)!, note };
  const declared = await declareInterest(donorOf(cast, offer), input, daysBefore(now, daysAgo));
  valueOf(declared, `the interest of offer ${offer} in need ${need}`);
  return matches;
}

async function propose(
  cast: Cast,
  offers: OfferIds,
  needs: NeedIds,
  { need, offer, note, proposedDaysAgo, yes, introducedDaysAgo }: DemonstrationProposal,
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
  return matchId;
}

function donorOf({ as }: Cast, offer: number): Wearing {
  return as[OFFERS.find(({ number }) => number === offer)!.by];
}

function delegateOf({ as }: Cast, need: number): Wearing {
  return as[NEEDS.find(({ number }) => number === need)!.by];
}
