import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { ResultReached } from '#app/domain/matches/delivery/report.ts';
import { PLAN_PARTS } from '#app/domain/matches/plan/plan.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { hubViewOf } from '#app/operations/hubs/hub-view.ts';
import { shareWithHub } from '#app/operations/hubs/share-with-hub.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { reportCompletion } from '#app/operations/matches/delivery/report-completion.ts';
import { startDelivery } from '#app/operations/matches/delivery/start-delivery.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { openPlan } from '#app/operations/matches/open-plan.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { revisePlan } from '#app/operations/matches/revise-plan.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { acceptInvitation } from '#app/operations/pools/answer-invitation.ts';
import { handInPool } from '#app/operations/pools/hand-in-pool.ts';
import { proposePool, type PoolWords } from '#app/operations/pools/propose-pool.ts';
import { sayOfPoolMatch } from '#app/operations/pools/say-for-state.ts';
import { setShares } from '#app/operations/pools/set-shares.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { listShares } from '#db/queries/pools/matches.ts';
import { findPool } from '#db/queries/pools/pools.ts';
import { addMember, addOrganisation, type Cast, type CastMember } from './cast.ts';
import type { TestDatabase } from './database.ts';
import { keepIt } from './introduced.ts';
import { needThatIs, NOW, readNeed } from './needs.ts';
import { arrangeOffer } from './offers.ts';
import { completePlan } from './plans.ts';
import { verdicts } from './principles.ts';

export const POOL_WORDS: PoolWords = {
  title: 'Shared incident response training',
  summary: 'One course and a joint duty roster for small teams.',
  textLanguage: 'en',
  ownerUnit: 'Each national team',
  outcomes: [
    {
      statement: 'Teams answer for each other at night.',
      indicator: 'Nights covered',
      baseline: '0',
      target: '9 of 10',
      by: '2027-12-31',
    },
  ],
};

export type PoolWorld = { hub: CastMember; states: CastMember[]; needIds: string[] };

/** A hub of the Pacific, and as many States there, each with a need that it lets the hub see. */
export async function poolWorld(
  database: TestDatabase,
  people: Cast,
  { contents = [{}, {}, {}], name = '' }: { contents?: readonly Partial<NeedContent>[]; name?: string } = {},
): Promise<PoolWorld> {
  const organisation = await addOrganisation(database, {
    name: `Coral Ring Response Hub${name}`,
    kind: 'hub',
    covers: ['009'],
  });
  const hub = await addMember(database, {
    name: 'Otis Hub',
    role: 'hub_coordinator',
    organisation,
    now: NOW,
  });
  const states: CastMember[] = [];
  const needIds: string[] = [];
  for (const [at, content] of contents.entries()) {
    const state = await addOrganisation(database, {
      name: `Pacific Ministry ${at + 1}${name}`,
      kind: 'state',
      stateCode: ['XA', 'XB', 'XM', 'XN'][at]!,
    });
    const focalPoint = await addMember(database, {
      name: `Pat Pacific ${at + 1}`,
      role: 'focal_point',
      organisation: state,
      now: NOW,
    });
    const need = await needThatIs(
      'submitted',
      { focalPoint, broker: people.broker },
      { content: { languages: ['en'], textLanguage: 'en', ...content } },
    );
    const { viewHash } = hubViewOf(await readNeed(focalPoint, need.id));
    must(await shareWithHub(focalPoint, { id: need.id, hubId: organisation.id, viewHash }, NOW));
    await keepIt(need.id, hub);
    states.push(focalPoint);
    needIds.push(need.id);
  }
  return { hub, states, needIds };
}

/** Its programme, proposed. */
export async function proposed({ hub, needIds }: PoolWorld): Promise<string> {
  return must(await proposePool(hub, { id: randomUUID(), needIds, words: POOL_WORDS }, NOW)).id;
}

export async function viewHashOf(by: Wearing, poolId: string): Promise<string> {
  const pool = await withActor(actingPerson(by), (tx) => findPool(tx, poolId));
  if (!pool) throw new Error('This programme is out of reach.');
  return pool.viewHash;
}

export async function joinAll(states: readonly CastMember[], poolId: string, named = true): Promise<void> {
  for (const state of states) {
    const viewHash = await viewHashOf(state, poolId);
    must(await acceptInvitation(state, { poolId, viewHash, named }, NOW));
  }
}

/** Handed in, validated and going round. @returns the pooled need's id */
export async function circulatePool(hub: CastMember, broker: CastMember, poolId: string): Promise<string> {
  const { needId } = must(await handInPool(hub, { poolId }, NOW));
  await circulateHandedIn(broker, needId);
  return needId;
}

/** What a broker does with a need from its handing in until it goes round. */
export async function circulateHandedIn(broker: CastMember, needId: string): Promise<void> {
  const { revision } = await readNeed(broker, needId);
  must(await validateNeed(broker, { id: needId, revision, verdicts: verdicts() }, NOW));
  must(await circulateNeed(broker, { id: needId }, NOW));
}

/**
 * A programme's match with an offer of the donor, to where each of its States said what it received.
 *
 * @param results each State's, in their order
 * @returns the match's id
 */
export async function receivedByAll(
  { hub, states }: PoolWorld,
  { donor, broker }: Pick<Cast, 'donor' | 'broker'>,
  { needId, offerId }: { needId: string; offerId: string },
  results: readonly ResultReached[],
): Promise<string> {
  const [proposal] = must(await proposeMatches(broker, { needId, offerIds: [offerId] }, NOW));
  if (!proposal?.proposed) throw new Error(`Not proposed: ${JSON.stringify(proposal)}`);
  const { matchId } = proposal;
  must(await answerMatch(donor, { matchId, answer: 'yes' }, NOW));
  for (const state of states) must(await sayOfPoolMatch(state, { matchId, word: 'yes' }, NOW));
  must(await introduceMatch(broker, { matchId }, NOW));
  await keepIt(needId, donor);
  must(await openPlan(donor, { matchId }, NOW));
  let revision = 1;
  for (const part of PLAN_PARTS)
    ({ revision } = must(await revisePlan(donor, { matchId, part, revision, changes: completePlan() }, NOW)));
  const rows = await withActor(actingPerson(hub), (tx) => listShares(tx, matchId));
  const shares = rows.map(({ memberId }) => ({ member: memberId, seats: 2, days: 0, budget: 50 }));
  must(await setShares(hub, { matchId, shares }, NOW));
  revision += 1;
  for (const state of states) must(await sayOfPoolMatch(state, { matchId, word: 'plan', revision }, NOW));
  must(await confirmPlan(donor, { matchId, revision }, NOW));
  must(await startDelivery(donor, { matchId, startedOn: dayOf(NOW) }, NOW));
  must(await reportCompletion(donor, { matchId, completedOn: dayOf(NOW), text: '' }, NOW));
  for (const [at, state] of states.entries()) {
    const result = results[at] ?? 'reached';
    const said = { matchId, word: 'received', result, seats: 1, days: 0, said: 'Some came.' } as const;
    must(await sayOfPoolMatch(state, said, NOW));
  }
  return matchId;
}

export function must<T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!outcome.ok) throw new Error(`It was refused: ${outcome.reason}`);
  return outcome.value;
}

/** A match of a programme to which the first and the third of its States said yes, and the second no; introduced. */
export async function introducedWithoutSecond(database: TestDatabase, people: Cast, { name = '' } = {}) {
  const world = await poolWorld(database, people, { name });
  const [first, second, third] = world.states as [CastMember, CastMember, CastMember];
  const poolId = await proposed(world);
  await joinAll(world.states, poolId);
  const needId = await circulatePool(world.hub, people.broker, poolId);
  const offerId = await arrangeOffer(database, people.donor, {
    status: 'published',
    eligible: ['all'],
    remoteAccess: 'none',
  });
  const [put] = must(await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW));
  if (!put?.proposed) throw new Error('The offer was not proposed.');
  const { matchId } = put;
  must(await answerMatch(people.donor, { matchId, answer: 'yes' }, NOW));
  must(await sayOfPoolMatch(second, { matchId, word: 'no' }, NOW));
  for (const state of [first, third]) must(await sayOfPoolMatch(state, { matchId, word: 'yes' }, NOW));
  must(await introduceMatch(people.broker, { matchId }, NOW));
  return { poolId, offerId, matchId, hub: world.hub, first, second, third };
}
