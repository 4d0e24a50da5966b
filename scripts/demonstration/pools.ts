import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { hubViewOf } from '#app/operations/hubs/hub-view.ts';
import { shareWithHub } from '#app/operations/hubs/share-with-hub.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { openPlan } from '#app/operations/matches/open-plan.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { rankNeed } from '#app/operations/matches/rank-need.ts';
import { revisePlan } from '#app/operations/matches/revise-plan.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { keepConfidential } from '#app/operations/needs/keep-confidential.ts';
import { saveNeed } from '#app/operations/needs/save-need.ts';
import { sendNeed } from '#app/operations/needs/send-need.ts';
import { startNeed } from '#app/operations/needs/start-need.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { acceptInvitation } from '#app/operations/pools/answer-invitation.ts';
import { handInPool } from '#app/operations/pools/hand-in-pool.ts';
import { leavePool } from '#app/operations/pools/leave-pool.ts';
import { proposePool } from '#app/operations/pools/propose-pool.ts';
import { sayOfPoolMatch } from '#app/operations/pools/say-for-state.ts';
import { setShares } from '#app/operations/pools/set-shares.ts';
import { withActor } from '#db/client.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { listShares } from '#db/queries/pools/matches.ts';
import { findPool } from '#db/queries/pools/pools.ts';
import { OFFERS } from '#db/seeds/demonstration/offers.ts';
import {
  LATECOMER,
  NEIGHBOURS,
  PROGRAMME,
  PROGRAMME_PLAN,
  PROGRAMME_SHARES,
  SECOND_PROGRAMME,
} from '#db/seeds/demonstration/pools.ts';
import { reviewOf } from '#db/seeds/demonstration/reviews.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore, daysFrom } from './days.ts';
import type { OfferIds } from './offers.ts';

const did = <T>(outcome: Outcome<T>) => valueOf(outcome, 'a programme for several States');
const as = <T>(by: Wearing, work: Parameters<typeof withActor<T>>[1]) => withActor(actingPerson(by), work);

/** A hub pools what four Pacific States let it see; they are in a match with shares, and one of them has left. */
export async function poolNeeds(cast: Cast, offers: OfferIds, now: Date): Promise<void> {
  const { broker } = cast.as;
  const hub = cast.as['coral-hub'];
  const own = await Promise.all(
    NEIGHBOURS.map(async ({ by, content }) => handIn(cast, cast.as[by], content(daysFrom(now)), now)),
  );
  const needIds = own;
  const late = await handIn(cast, cast.as.ataveru, LATECOMER(daysFrom(now)), now);
  for (const needId of [...needIds, late]) await keepConfidential(hub, { needId }, daysBefore(now, 21));
  const states = [cast.as.tolumea, cast.as.focal, cast.as.vairaku, cast.as.ataveru];

  const at = (days: number) => daysBefore(now, days);
  const { id: poolId } = did(await proposePool(hub, { id: randomUUID(), needIds, words: PROGRAMME }, at(20)));
  for (const [index, state] of states.entries()) {
    const { viewHash } = (await as(state, (tx) => findPool(tx, poolId)))!;
    did(await acceptInvitation(state, { poolId, viewHash, named: index !== 1 }, at(18)));
  }
  const { needId } = did(await handInPool(hub, { poolId }, at(17)));
  const { revision } = (await as(broker, (tx) => findNeed(tx, needId)))!;
  did(await validateNeed(broker, { id: needId, revision, verdicts: reviewOf() }, at(15)));
  did(await circulateNeed(broker, { id: needId }, at(14)));

  // The one that fits best, as a broker would.
  const ranking = await rankNeed(broker, { needId, shown: 50, stoppedShown: 0 }, at(12));
  const offerId = ranking!.ranked[0]!.offer.id;
  const number = [...offers].find(([, id]) => id === offerId)![0];
  const donor = cast.as[OFFERS.find((offer) => offer.number === number)!.by];
  const [proposed] = did(await proposeMatches(broker, { needId, offerIds: [offerId] }, at(12)));
  if (!proposed?.proposed) throw new Error(`The programme's offer was not proposed: ${proposed?.reason}`);
  const { matchId } = proposed;
  did(await answerMatch(donor, { matchId, answer: 'yes' }, at(11)));
  for (const state of states) did(await sayOfPoolMatch(state, { matchId, word: 'yes' }, at(10)));
  did(await introduceMatch(broker, { matchId }, at(9)));
  did(await keepConfidential(donor, { needId }, at(8)));
  did(await openPlan(donor, { matchId }, at(7)));
  const changes = PROGRAMME_PLAN(daysFrom(now));
  did(await revisePlan(donor, { matchId, part: 'delivery', revision: 1, changes }, at(7)));
  const shares = (await as(hub, (tx) => listShares(tx, matchId))).map(({ memberId, stateCode }) => ({
    member: memberId,
    ...PROGRAMME_SHARES[stateCode as keyof typeof PROGRAMME_SHARES],
  }));
  did(await setShares(hub, { matchId, shares }, at(5)));
  did(await leavePool(cast.as.tolumea, { poolId }, at(4)));

  // Another, to which its States are still asked.
  did(await proposePool(hub, { id: randomUUID(), needIds: own.slice(0, 2), words: SECOND_PROGRAMME }, at(2)));
}

async function handIn(
  cast: Cast,
  delegate: Wearing,
  changes: Parameters<typeof saveNeed>[1]['changes'],
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const at = daysBefore(now, 24);
  did(await startNeed(delegate, { id }, at));
  did(await saveNeed(delegate, { id, revision: 1, changes }, at));
  did(await sendNeed(delegate, { id, revision: 2 }, at));
  const need = (await as(delegate, (tx) => findNeed(tx, id)))!;
  const { viewHash } = hubViewOf(need);
  did(
    await shareWithHub(
      delegate,
      { id, hubId: cast.organisations['coral-ring'], viewHash },
      daysBefore(now, 22),
    ),
  );
  return id;
}
