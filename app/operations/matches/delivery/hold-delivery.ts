import { dayOf } from '#app/domain/codes/day.ts';
import { deliveryFacts, type DeliveryFacts } from '#app/domain/matches/delivery/delivery-facts.ts';
import type { MatchReport } from '#app/domain/matches/delivery/report.ts';
import type { MatchFactsForDecision } from '#app/domain/matches/lifecycle.ts';
import type { Match } from '#app/domain/matches/match.ts';
import type { ActingPerson } from '#db/actor.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import type { Tx } from '#db/client.ts';
import { findConfidence } from '#db/queries/needs/confidence.ts';
import { findAgreementRecords } from '#db/queries/matches/plans.ts';
import { findLastSound, listReports } from '#db/queries/matches/reports.ts';
import { actedOtherwise } from '#db/queries/matches/roles.ts';
import { findMatch } from '#db/queries/matches/matches.ts';

export type HeldDelivery = { match: Match; reports: MatchReport[]; facts: MatchFactsForDecision };

/**
 * A match with all that an act of its delivery rests on: the need, the offer and the match are held, in the order of every
 * act, until the transaction ends. Undefined out of reach, which for a donor's person is also before their word that the
 * need stays confidential: what was said of the delivery is not theirs to read yet.
 */
export async function holdDelivery(
  tx: Tx,
  by: ActingPerson,
  matchId: string,
  now: Date,
): Promise<HeldDelivery | undefined> {
  await findAgreementRecords(tx, matchId, { hold: true });
  const match = await findMatch(tx, matchId);
  if (!match) return undefined;
  if (by.role === 'donor' && !(await findConfidence(tx, match.needId)).kept) return undefined;
  const reports = await listReports(tx, matchId);
  const lastSound = await findLastSound(tx, matchId);
  const facts = factsOfDelivery(by.role, match, reports, lastSound, now);
  const ownSide = await findOwnSide(tx, by, { offerId: match.offer.id, needId: match.needId }, now);
  return {
    match,
    reports,
    facts: { ...facts, otherRole: await actedOtherwise(tx, matchId), ownSide: ownSide !== undefined },
  };
}

/** What an act rests on that is no act of the delivery itself, as far as this actor reaches: whether a dispute stops it. */
export async function readDelivery(tx: Tx, match: Match, now: Date): Promise<DeliveryFacts> {
  const reports = await listReports(tx, match.id);
  return deliveryFacts(match, reports, await findLastSound(tx, match.id), dayOf(now));
}

/** The facts that a page asks the lifecycle with, where only the delivery is asked about. */
export function factsOfDelivery(
  role: MatchFactsForDecision['role'],
  match: Match,
  reports: readonly MatchReport[],
  lastSound: Date | undefined,
  now: Date,
): MatchFactsForDecision {
  return {
    role,
    answers: {},
    needCirculating: false,
    offerPublished: false,
    stopped: false,
    delivery: deliveryFacts(match, reports, lastSound, dayOf(now)),
  };
}
