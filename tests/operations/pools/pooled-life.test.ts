import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, addWorkingDays, dayOf } from '#app/domain/codes/day.ts';
import { MATCH_CLOCKS } from '#app/domain/matches/clocks.ts';
import { PLAN_PARTS } from '#app/domain/matches/plan/plan.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { handOverPost } from '#app/operations/accounts/hand-over-post.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { concludeMatch } from '#app/operations/matches/delivery/conclude-match.ts';
import { giveFeedback } from '#app/operations/matches/delivery/give-feedback.ts';
import { reportCompletion } from '#app/operations/matches/delivery/report-completion.ts';
import { reportDelivery } from '#app/operations/matches/delivery/report-delivery.ts';
import { startDelivery } from '#app/operations/matches/delivery/start-delivery.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposalsLapsing } from '#app/operations/matches/matches-due.ts';
import { openPlan } from '#app/operations/matches/open-plan.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { rankNeed } from '#app/operations/matches/rank-need.ts';
import { revisePlan } from '#app/operations/matches/revise-plan.ts';
import { acceptInvitation, declineInvitation } from '#app/operations/pools/answer-invitation.ts';
import { findSimilarNeeds } from '#app/operations/pools/find-similar-needs.ts';
import { handInPool } from '#app/operations/pools/hand-in-pool.ts';
import { leavePool } from '#app/operations/pools/leave-pool.ts';
import { poolsSettling } from '#app/operations/pools/pools-due.ts';
import { proposePool } from '#app/operations/pools/propose-pool.ts';
import { tellingWords } from '#app/operations/pools/telling-words.ts';
import { sayOfPoolMatch } from '#app/operations/pools/say-for-state.ts';
import { setShares } from '#app/operations/pools/set-shares.ts';
import { donorsToName } from '#app/operations/needs/donors-to-name.ts';
import { readView } from '#app/operations/needs/read-view.ts';
import { readCouldOffer } from '#app/operations/reciprocity/could-offer.ts';
import { matchCooperation } from '#app/operations/reciprocity/match-cooperation.ts';
import { sayPart } from '#app/operations/reciprocity/say-part.ts';
import { startFromReceived } from '#app/operations/reciprocity/start-own-offer.ts';
import { readTwoSides } from '#app/operations/reciprocity/two-sides.ts';
import { authenticateNeed } from '#app/operations/needs/authenticate-need.ts';
import { takeUpNeed } from '#app/operations/needs/take-up-need.ts';
import { takeBackNeed } from '#app/operations/needs/take-back-need.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { withActor } from '#db/client.ts';
import { listOwnWords } from '#db/queries/matches/events.ts';
import { findClosingFacts } from '#db/queries/matches/closing-facts.ts';
import { listContacts } from '#db/queries/matches/contacts.ts';
import { findInterest } from '#db/queries/matches/interests.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { findView } from '#db/queries/needs/views.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import {
  findFreedShares,
  findOwnShare,
  findPoolDonorCard,
  findPoolPlan,
  findPoolMatchMoments,
  listPoolMatches,
  listPoolReports,
  listReceived,
  listShares,
} from '#db/queries/pools/matches.ts';
import { findPool, listNamedInPool, listPoolMembers, listProgrammesOfNeed } from '#db/queries/pools/pools.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { lettersAbout, stillAsked } from '#tests/support/inbox.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { NOW, readNeed, statusOf } from '#tests/support/needs.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { INTEREST } from '#tests/support/matches.ts';
import { completePlan } from '#tests/support/plans.ts';
import {
  circulateHandedIn,
  circulatePool,
  joinAll,
  must,
  POOL_WORDS,
  poolWorld,
  proposed,
  viewHashOf,
  type PoolWorld,
} from '#tests/support/pools.ts';

let database: TestDatabase;
let people: Cast;
let world: PoolWorld;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  world = await poolWorld(database, people);
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

/** What a State wrote of what it received in part. */
const MISSING = 'Two of the five places were given up.';
const refused = (reason: string) => ({ ok: false, reason });
const as = <T>(by: Wearing, work: Parameters<typeof withActor<T>>[1]) => withActor(actingPerson(by), work);
const membersSeenBy = async (by: Wearing, poolId: string) =>
  (await as(by, (tx) => listPoolMembers(tx, [poolId]))).map(({ stateCode }) => stateCode);
const namedTo = async (by: Wearing, poolId: string) =>
  (await as(by, (tx) => listNamedInPool(tx, poolId))).map(({ stateCode }) => stateCode);
const offerFor = (changes = {}) =>
  arrangeOffer(database, people.donor, {
    status: 'published',
    eligible: ['all'],
    remoteAccess: 'none',
    ...changes,
  });
const slotsTaken = async (id: string) =>
  (
    await database.owner
      .selectFrom('offers')
      .select('slots_taken')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).slots_taken;

const waitsFor = async (by: Wearing) =>
  (await readInbox(by, NOW)).records.map(({ lane, path, says }) => [lane, path, says]);

/** Proposed to the programme, and the donor has said yes. */
async function propose(needId: string, offerId: string): Promise<string> {
  const [result] = must(await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW));
  if (!result?.proposed) throw new Error(`Not proposed: ${JSON.stringify(result)}`);
  must(await answerMatch(people.donor, { matchId: result.matchId, answer: 'yes' }, NOW));
  return result.matchId;
}

it('three States, one programme, from the first look to the end, with one leaving half way', async () => {
  const { hub, states, needIds } = world;
  const [first, second, third] = states as [CastMember, CastMember, CastMember];

  // The hub finds what looks alike, by what it is let see, and proposes. Nobody else may.
  const [group] = await findSimilarNeeds(hub, NOW);
  expect(group).toMatchObject({ languages: ['en'], startAfter: '2027-01-01', startBefore: '2027-09-30' });
  expect(group!.needs.map(({ id }) => id).sort()).toEqual([...needIds].sort());
  // Each with what its State calls it, as the hub reads it.
  expect(group!.needs.every(({ view }) => view.answers.title && view.reference)).toBe(true);
  expect(await findSimilarNeeds(people.hubCoordinator, NOW)).toEqual([]);
  const input = { id: randomUUID(), needIds, words: POOL_WORDS };
  for (const by of [first, people.broker, people.donor])
    expect(await proposePool(by, input, NOW)).toEqual(refused('not-your-act'));
  expect(await proposePool(people.hubCoordinator, input, NOW)).toEqual(refused('not-found'));
  expect(await proposePool(hub, { ...input, needIds: needIds.slice(1, 2) }, NOW)).toEqual(refused('apart'));
  const telling = { ...POOL_WORDS, summary: 'A course in Ataveru and elsewhere.' };
  expect(await proposePool(hub, { ...input, words: telling }, NOW)).toEqual(refused('state-named'));
  // A delegation's name tells as much as its State's, and so does what it listed itself.
  await database.owner
    .insertInto('state_words')
    .values({ organisation_id: first.hat.organisation.id, word: 'Seven Lagoons' })
    .execute();
  const texts = { title: 'For the Pacific Ministry 2', summary: 'In the seven lagoons.', target: '9 of 10' };
  for (const summary of [texts.title, texts.summary])
    expect(await proposePool(hub, { ...input, words: { ...POOL_WORDS, summary } }, NOW)).toEqual(
      refused('state-named'),
    );
  expect(await tellingWords(hub, needIds, texts)).toEqual({
    title: ['Pacific Ministry 2'],
    summary: ['seven lagoons'],
    target: [],
  });
  const anothers = { title: [], summary: [], target: [] };
  expect(await tellingWords(people.hubCoordinator, needIds, texts)).toEqual(anothers);
  const secret = { ...POOL_WORDS, summary: 'Password: Quill#2026' };
  expect(await proposePool(hub, { ...input, words: secret }, NOW)).toEqual(refused('secret-found'));
  const poolId = await proposed(world);
  // What it asks for once it does not propose again, and each State finds the programme from its own need.
  expect(await findSimilarNeeds(hub, NOW)).toEqual([]);
  const programmesOf = (by: Wearing, needId: string) => as(by, (tx) => listProgrammesOfNeed(tx, needId));
  const programme = { poolId, hub: hub.hat.organisation.name, proposedAt: NOW };
  expect(await programmesOf(first, needIds[0]!)).toEqual([{ ...programme, joined: false }]);
  expect(await programmesOf(people.broker, needIds[0]!)).toEqual([]);
  const emails = (...of: Wearing[]) => of.map(({ person }) => person.email).sort();
  expect(await stillAsked(database.owner, 'pool-invited', poolId)).toEqual(emails(first, second, third));
  const asked = async (by: Wearing) =>
    (await readInbox(by, NOW)).records.filter(({ says }) => says === 'pools.asks.join');
  expect(await asked(first)).toMatchObject([
    { lane: 'me', path: `/pools/${poolId}`, title: POOL_WORDS.title },
  ]);

  // Each reads what donors will, and nothing of the others: not who they are, and not who is in.
  const pool = (await as(first, (tx) => findPool(tx, poolId)))!;
  expect(pool.states).toBe(3);
  expect(pool.views.registered).toEqual({
    audience: 'registered',
    reference: expect.stringMatching(/^N-/) as string,
    place: { kind: 'region', m49: '009' },
    pooled: true,
    // Three times 25 to 100 thousand dollars.
    answers: { themes: ['INC-CSIRT', 'POL-NCS'], sizeBand: '100-500k' },
  });
  expect(JSON.stringify(pool.views)).not.toContain('Pacific Ministry');
  // The hub reads what it wrote, whole, without saying of its own words that it keeps them.
  const written = (await as(hub, (tx) => findPool(tx, poolId)))!;
  expect(written.views).toEqual(pool.views);
  expect(written.views.parties?.answers.title).toBe(POOL_WORDS.title);
  expect(await as(people.hubCoordinator, (tx) => findView(tx, pool.needId, 'parties'))).toBeUndefined();
  expect(await membersSeenBy(first, poolId)).toEqual(['XA']);
  expect(await membersSeenBy(hub, poolId)).toEqual(['XA', 'XB', 'XM']);
  expect(await membersSeenBy(people.broker, poolId)).toEqual([]);
  for (const by of [people.donor, people.verifier, people.focalPoint, people.hubCoordinator, people.broker])
    expect(await as(by, (tx) => findPool(tx, poolId)), by.hat.role).toBeUndefined();
  expect(await as(first, (tx) => findNeed(tx, pool.needId))).toBeUndefined();

  // They join one by one, by the hash of what they were shown; two that agree to be named read each other.
  expect(await handInPool(hub, { poolId }, NOW)).toEqual(refused('not-now'));
  expect(await acceptInvitation(first, { poolId, viewHash: 'f'.repeat(64), named: true }, NOW)).toEqual(
    refused('view-changed'),
  );
  expect(
    await acceptInvitation(people.focalPoint, { poolId, viewHash: pool.viewHash, named: true }, NOW),
  ).toEqual(refused('not-found'));
  await joinAll([first], poolId, true);
  expect(await stillAsked(database.owner, 'pool-invited', poolId)).toEqual(emails(second, third));
  expect([await asked(first), (await asked(second)).length]).toEqual([[], 1]);
  expect(await waitsFor(hub)).toEqual([['others', `/pools/${poolId}`, 'pools.waits.asked']]);
  // The hub is told, with the way to the programme; which State it was is read there.
  const letters = (await readInbox(hub, NOW)).entries.filter(({ kind }) => kind === 'pool-changed');
  expect(letters.map(({ lane, path, about }) => [lane, path, about?.title])).toEqual([
    ['information', `/pools/${poolId}`, POOL_WORDS.title],
  ]);
  expect(await namedTo(second, poolId)).toEqual([]);
  await joinAll([second], poolId, true);
  await joinAll([third], poolId, false);
  expect([await namedTo(first, poolId), await namedTo(third, poolId)]).toEqual([['XB'], ['XA', 'XB']]);
  expect((await as(third, (tx) => findPool(tx, poolId)))!.states).toBe(3);
  expect(await acceptInvitation(first, { poolId, viewHash: pool.viewHash, named: true }, NOW)).toEqual(
    refused('not-now'),
  );

  // Handed in, it goes the way of any need; donors read one, without a State.
  expect(await waitsFor(hub)).toEqual([['me', `/pools/${poolId}`, 'pools.waits.hand_in']]);
  const { needId } = must(await handInPool(hub, { poolId }, NOW));
  // Somebody has it; that it comes from its State can be said of no programme.
  expect(must(await takeUpNeed(people.broker, { id: needId }, NOW)).pooled).toBe(true);
  expect(await authenticateNeed(people.broker, { id: needId }, NOW)).toEqual(refused('not-now'));
  await circulateHandedIn(people.broker, needId);
  expect(await handInPool(hub, { poolId }, NOW)).toEqual(refused('not-now'));
  for (const by of [first, people.broker])
    expect(await programmesOf(by, needIds[0]!), by.hat.role).toEqual([{ ...programme, joined: true }]);
  for (const by of [second, people.donor, people.focalPoint])
    expect(await programmesOf(by, needIds[0]!), by.hat.role).toEqual([]);
  // Nor is it any State's to take back and rewrite.
  for (const by of [first, people.focalPoint])
    expect(await takeBackNeed(by, { id: needId }, NOW), by.person.email).toEqual(refused('not-found'));
  const seen = (await as(people.donor, (tx) => readView(tx, needId, NOW))).served!.view;
  expect(seen).toEqual(pool.views.registered);

  // It matches as one, and is stopped by what stops any State in it.
  const offerId = await offerFor({ slots: 2 });
  const narrow = await offerFor({ eligible: ['XA', 'XB'] });
  const remote = await offerFor({ remoteAccess: 'required' });
  const ranking = (await rankNeed(people.broker, { needId, shown: 20, stoppedShown: 20 }, NOW))!;
  expect(ranking.ranked.map(({ offer }) => offer.id)).toEqual([offerId]);
  const stops = Object.fromEntries(
    ranking.whyNot.map((row) => [row.offer.id, row.stops.map(({ code }) => code)]),
  );
  expect([stops[narrow], stops[remote]]).toEqual([['geography'], ['remote-access']]);
  const matchId = await propose(needId, offerId);
  expect(await stillAsked(database.owner, 'pool-match-asked', matchId)).toEqual(emails(first, second, third));

  // Each State answers for itself. No one of them answers, reads or ends the match for the others.
  expect(await answerMatch(first, { matchId, answer: 'yes' }, NOW)).toEqual(refused('not-found'));
  expect(await sayOfPoolMatch(people.focalPoint, { matchId, word: 'yes' }, NOW)).toEqual(
    refused('not-found'),
  );
  expect(await introduceMatch(people.broker, { matchId }, NOW)).toEqual(refused('both-must-accept'));
  must(await sayOfPoolMatch(first, { matchId, word: 'yes' }, NOW));
  expect(await sayOfPoolMatch(first, { matchId, word: 'no' }, NOW)).toEqual(refused('already-answered'));
  must(await sayOfPoolMatch(second, { matchId, word: 'yes' }, NOW));
  expect(await introduceMatch(people.broker, { matchId }, NOW)).toEqual(refused('both-must-accept'));
  expect(await stillAsked(database.owner, 'pool-match-asked', matchId)).toEqual(emails(third));
  must(await sayOfPoolMatch(third, { matchId, word: 'yes' }, NOW));
  // Each says its own elsewhere; here the words of a side are its one organization's, and no State is a side alone.
  for (const by of [first, second, hub]) expect(await as(by, (tx) => listOwnWords(tx, matchId))).toEqual([]);
  const introduced = must(await introduceMatch(people.broker, { matchId }, NOW));
  expect(introduced.map(({ party, stateCode }) => `${party} ${stateCode}`).sort()).toEqual([
    'donor XQ',
    'recipient XA',
    'recipient XB',
    'recipient XM',
  ]);
  // Each State's inbox says of which match it is.
  const { reference } = await as(people.donor, async (tx) => (await findMatch(tx, matchId))!);
  for (const by of [first, people.donor]) {
    const { entries } = await readInbox(by, NOW);
    const told = entries.find(
      ({ kind, path }) => kind === 'match-introduced' && path === `/matches/${matchId}`,
    );
    expect(told?.about?.reference, by.hat.role).toBe(reference);
  }
  // It is regional, by the hub that brings them together; South–South or not only once all who receive say the same, and
  // for a donor only once it knows who they are.
  const kindsFor = async (by: Wearing) => (await matchCooperation(by, matchId)).cooperation;
  must(await sayPart(people.donor, 'south', NOW));
  must(await sayPart(first, 'south', NOW));
  must(await sayPart(second, 'south', NOW));
  for (const by of [people.broker, people.donor]) expect(await kindsFor(by), by.hat.role).toEqual(['REG']);
  must(await sayPart(third, 'north', NOW));
  expect(await kindsFor(people.broker)).toEqual(['REG']);
  must(await sayPart(third, 'south', NOW));
  expect([await kindsFor(people.broker), await kindsFor(people.donor)]).toEqual([['SS', 'REG'], ['REG']]);
  await keepIt(needId, people.donor);
  expect(await kindsFor(people.donor)).toEqual(['SS', 'REG']);
  for (const by of [first, people.secondDonor]) expect(await kindsFor(by), by.hat.role).toEqual([]);
  // A hub knows its programme for one; as what its States take part is not for it to say.
  expect(await kindsFor(hub)).toEqual(['REG']);
  must(await sayPart(people.donor, undefined, NOW));
  const cardsOf = async () =>
    (await as(people.donor, (tx) => listContacts(tx, matchId)))
      .filter(({ party }) => party === 'recipient')
      .map(({ stateCode }) => stateCode)
      .sort();
  expect(await cardsOf()).toEqual(['XA', 'XB', 'XM']);
  // A State reads the donor's card, and no other State's.
  expect((await as(first, (tx) => findPoolDonorCard(tx, matchId)))?.email).toBe(people.donor.person.email);
  expect(await as(first, (tx) => listContacts(tx, matchId))).toEqual([]);

  // A State's focal point hands over: the colleague is its contact from then on, for donor and broker alike.
  const successor = await addMember(database, {
    name: 'Sia Successor',
    role: 'focal_point',
    organisation: third.hat.organisation,
    now: NOW,
  });
  const handed = must(
    await handOverPost(
      third,
      { membershipId: third.hat.membershipId, successorId: successor.person.id },
      NOW,
    ),
  );
  expect([handed.matches, handed.told.map(({ email }) => email)]).toEqual([1, [people.donor.person.email]]);
  const emailsOf = async (by: Wearing) =>
    (await as(by, (tx) => listContacts(tx, matchId))).map(({ email }) => email);
  for (const by of [people.donor, people.broker]) {
    expect(await emailsOf(by)).toContain(successor.person.email);
    expect(await emailsOf(by)).not.toContain(third.person.email);
  }
  expect(await cardsOf()).toEqual(['XA', 'XB', 'XM']);

  // The plan, with a share for each: who has none yet agrees to nothing, and the donor's word is the last.
  // Its donor writes it, as every page says: neither the hub nor a State begins or changes it.
  for (const by of [hub, first])
    expect(await openPlan(by, { matchId }, NOW), by.hat.role).toEqual(refused('not-found'));
  must(await openPlan(people.donor, { matchId }, NOW));
  let revision = 1;
  for (const by of [hub, first])
    expect(
      await revisePlan(by, { matchId, part: 'delivery', revision, changes: completePlan() }, NOW),
      by.hat.role,
    ).toEqual(refused('not-found'));
  expect(await sayOfPoolMatch(first, { matchId, word: 'plan', revision }, NOW)).toEqual(
    refused('plan-incomplete'),
  );
  for (const part of PLAN_PARTS)
    ({ revision } = must(
      await revisePlan(people.donor, { matchId, part, revision, changes: completePlan() }, NOW),
    ));
  expect(await sayOfPoolMatch(first, { matchId, word: 'plan', revision }, NOW)).toEqual(
    refused('share-unset'),
  );
  const toShare = ['me', `/pools/${poolId}/shares/${matchId}`, 'pools.waits.shares'];
  // It still goes round.
  const withDonors = ['others', `/pools/${poolId}`, 'pools.phase_lead.circulating'];
  expect(await waitsFor(hub)).toEqual([toShare, withDonors]);
  // Who gets what the hub says with the plan before it; no other hub reads it, and no donor reads it this way.
  expect((await as(hub, (tx) => findPoolPlan(tx, matchId)))?.revision).toBe(revision);
  for (const by of [people.hubCoordinator, people.donor])
    expect(await as(by, (tx) => findPoolPlan(tx, matchId)), by.hat.role).toBeUndefined();
  const rows = await as(hub, (tx) => listShares(tx, matchId));
  const share = (seats: number, days: number, budget: number) => ({ seats, days, budget });
  const shares = rows.map(({ memberId, stateCode }) => ({
    member: memberId,
    ...{ XA: share(4, 10, 40), XB: share(3, 8, 30), XM: share(5, 6, 30) }[stateCode]!,
  }));
  for (const by of [first, people.donor, people.broker])
    expect(await setShares(by, { matchId, shares }, NOW)).toEqual(refused('not-your-act'));
  expect(await setShares(people.hubCoordinator, { matchId, shares }, NOW)).toEqual(refused('not-found'));
  expect(await setShares(hub, { matchId, shares: shares.slice(1) }, NOW)).toEqual(refused('stale'));
  expect(await setShares(hub, { matchId, shares: shares.map((s) => ({ ...s, budget: 40 })) }, NOW)).toEqual(
    refused('shares-refused'),
  );
  must(await setShares(hub, { matchId, shares }, NOW));
  expect(await waitsFor(hub)).toEqual([withDonors]);
  expect(await sayOfPoolMatch(first, { matchId, word: 'plan', revision }, NOW)).toEqual(refused('stale'));
  ({ revision } = (await as(first, (tx) => findPoolPlan(tx, matchId)))!);
  expect(await as(first, (tx) => findOwnShare(tx, matchId))).toEqual(share(4, 10, 40));
  expect(await as(people.donor, (tx) => listShares(tx, matchId))).toHaveLength(3);
  expect(await as(first, (tx) => listShares(tx, matchId))).toEqual([]);
  must(await sayOfPoolMatch(first, { matchId, word: 'plan', revision }, NOW));
  must(await sayOfPoolMatch(second, { matchId, word: 'plan', revision }, NOW));
  expect(await confirmPlan(people.donor, { matchId, revision }, NOW)).toEqual(refused('states-first'));
  // A State speaks for itself; the donor hears of the plan when all of them agreed to it, once.
  const about = async (kind: MailKind) =>
    (await lettersAbout(database.owner, kind, matchId)).map(({ email, page }) => [email, page]);
  const onOwnPage = (...states: CastMember[]) =>
    states.map(({ person }) => [person.email, `/pools/${poolId}/matches/${matchId}`]).sort();
  expect(await about('plan-to-confirm')).toEqual([]);
  must(await sayOfPoolMatch(third, { matchId, word: 'plan', revision }, NOW));
  must(await sayOfPoolMatch(third, { matchId, word: 'plan', revision }, NOW));
  expect(await about('plan-to-confirm')).toEqual([[people.donor.person.email, `/matches/${matchId}`]]);
  expect(must(await confirmPlan(people.donor, { matchId, revision }, NOW)).status).toBe('agreed');
  // Three States are one match, and take one slot.
  expect(await slotsTaken(offerId)).toBe(1);
  must(await startDelivery(people.donor, { matchId, startedOn: '2026-11-23' }, NOW));
  const theirs = onOwnPage(first, second, successor);
  expect(await about('plan-agreed')).toEqual(
    expect.arrayContaining([...theirs, [people.broker.person.email, `/matches/${matchId}`]]),
  );
  expect((await about('delivery-moved')).sort()).toEqual(theirs);

  // Each reads the donor's lines, as the two sides of any match do, and hears of one that is not as planned.
  const line = { matchId, state: 'delayed', text: 'One week late.', milestones: {} } as const;
  must(await reportDelivery(people.donor, line, NOW));
  expect((await about('delivery-moved')).sort()).toEqual([...theirs, ...theirs].sort());
  const linesOf = (by: Wearing) => as(by, (tx) => listPoolReports(tx, matchId));
  for (const by of [first, second, successor])
    expect(await linesOf(by)).toMatchObject([
      { action: 'start', happenedOn: '2026-11-23' },
      { action: 'report', state: 'delayed', text: 'One week late.', party: 'donor' },
    ]);
  for (const by of [hub, people.focalPoint, people.secondDonor])
    expect(await linesOf(by), by.person.name).toEqual([]);

  // Half way, the second leaves: no reason, its share is free, its card is closed, and it reads nothing any more.
  await database.owner.deleteFrom('inbox_entries').where('kind', '=', 'pool-changed').execute();
  must(await leavePool(second, { poolId }, NOW));
  expect(await leavePool(second, { poolId }, NOW)).toEqual(refused('not-found'));
  expect(await programmesOf(second, needIds[1]!)).toEqual([]);
  expect((await as(people.donor, (tx) => findMatch(tx, matchId)))!.status).toBe('in-delivery');
  expect([await slotsTaken(offerId), await cardsOf()]).toEqual([1, ['XA', 'XM']]);
  expect((await as(people.donor, (tx) => listShares(tx, matchId))).map(({ stateCode }) => stateCode)).toEqual(
    ['XA', 'XM'],
  );
  for (const by of [hub, people.donor, people.broker])
    expect(await as(by, (tx) => findFreedShares(tx, matchId)), by.hat.role).toEqual(share(3, 8, 30));
  for (const by of [first, third, people.secondDonor, people.hubCoordinator])
    expect(await as(by, (tx) => findFreedShares(tx, matchId)), by.hat.role).toBeUndefined();
  expect([await namedTo(first, poolId), await namedTo(third, poolId)]).toEqual([[], ['XA']]);
  expect(await as(second, (tx) => findPool(tx, poolId))).toBeUndefined();
  expect(await as(second, (tx) => listPoolMatches(tx))).toEqual([]);
  expect(await as(second, (tx) => findPoolPlan(tx, matchId))).toBeUndefined();
  expect(await as(second, (tx) => findOwnShare(tx, matchId))).toBeUndefined();
  expect(await linesOf(second)).toEqual([]);
  expect(await as(second, (tx) => findView(tx, needId, 'parties'))).toBeUndefined();
  expect(
    await sayOfPoolMatch(
      second,
      { matchId, word: 'received', result: 'reached', seats: 3, days: 8, said: '' },
      NOW,
    ),
  ).toEqual(refused('not-found'));
  // What donors read of the programme has not changed with it, and its own need is where it was.
  expect((await as(first, (tx) => findPool(tx, poolId)))!.views).toEqual(pool.views);
  expect(await statusOf(second, needIds[1]!)).toBe('submitted');
  const told = await database.owner
    .selectFrom('inbox_entries as e')
    .innerJoin('people as p', 'p.id', 'e.person_id')
    .select(['p.email', 'e.path'])
    .where('e.kind', '=', 'pool-changed')
    .orderBy('p.email')
    .execute();
  expect([...new Set(told.map(({ email }) => email))]).toEqual(
    emails(first, successor, hub, people.donor, people.broker),
  );
  expect(told.every(({ path }) => path === `/pools/${poolId}` || path === `/matches/${matchId}`)).toBe(true);
  // What changed stands on the programme's page, which its donor alone does not open.
  const toBroker = told.filter(({ email }) => email === people.broker.person.email);
  expect([...new Set(toBroker.map(({ path }) => path))]).toEqual([`/pools/${poolId}`]);

  // What it set free the hub gives to those who stayed, on top of what they agreed to, and no more than there is.
  const giving = (by: Wearing, to: Record<string, ReturnType<typeof share>>) =>
    setShares(
      by,
      {
        matchId,
        shares: rows
          .filter(({ stateCode }) => stateCode !== 'XB')
          .map(({ memberId, stateCode }) => ({ member: memberId, ...to[stateCode]! })),
      },
      NOW,
    );
  const agreedTo = { XA: share(4, 10, 40), XM: share(5, 6, 30) };
  const refusedToGive = refused('shares-not-free');
  expect(await giving(people.hubCoordinator, agreedTo)).toEqual(refused('not-found'));
  expect(await giving(hub, agreedTo)).toEqual(refusedToGive);
  expect(await giving(hub, { ...agreedTo, XA: share(8, 10, 40) })).toEqual(refusedToGive);
  expect(await giving(hub, { XA: share(3, 10, 40), XM: share(9, 6, 30) })).toEqual(refusedToGive);
  expect(await setShares(hub, { matchId, shares }, NOW)).toEqual(refused('stale'));
  must(await giving(hub, { ...agreedTo, XA: share(6, 18, 50) }));
  expect(await as(first, (tx) => findOwnShare(tx, matchId))).toEqual(share(6, 18, 50));
  expect(await as(hub, (tx) => findFreedShares(tx, matchId))).toEqual(share(1, 0, 20));
  const heard = await database.owner
    .selectFrom('inbox_entries as e')
    .innerJoin('people as p', 'p.id', 'e.person_id')
    .select('p.email')
    .distinct()
    .where('e.kind', '=', 'pool-changed')
    .where('e.path', 'like', `%/matches/${matchId}`)
    .orderBy('p.email')
    .execute();
  expect(heard.map(({ email }) => email)).toEqual(emails(first, successor, people.donor, people.broker));
  // It stays agreed: the plan is the one that everybody confirmed.
  expect((await as(people.donor, (tx) => findMatch(tx, matchId)))!.status).toBe('in-delivery');
  must(await giving(hub, { XA: share(6, 18, 50), XM: share(6, 6, 50) }));
  expect(await as(hub, (tx) => findFreedShares(tx, matchId))).toBeUndefined();
  expect(await giving(hub, { XA: share(7, 18, 50), XM: share(6, 6, 50) })).toEqual(refused('not-now'));

  // The others receive, each its own; complete is what both of them say.
  must(await reportCompletion(people.donor, { matchId, milestones: {}, text: '' } as never, NOW));
  expect(await stillAsked(database.owner, 'completion-to-confirm', matchId)).toEqual(
    emails(first, successor),
  );
  must(
    await sayOfPoolMatch(
      first,
      { matchId, word: 'received', result: 'reached', seats: 4, days: 9, said: '' },
      NOW,
    ),
  );
  expect(await stillAsked(database.owner, 'completion-to-confirm', matchId)).toEqual(emails(successor));
  expect(await about('completion-answered')).toEqual([]);
  expect((await as(people.donor, (tx) => findMatch(tx, matchId)))!.status).toBe('in-delivery');
  must(
    await sayOfPoolMatch(
      third,
      { matchId, word: 'received', result: 'partly', seats: 5, days: 6, said: MISSING },
      NOW,
    ),
  );
  expect((await as(people.donor, (tx) => findMatch(tx, matchId)))!.status).toBe('completed');
  // Its donor, brokers and the hub read of each what it said, and no State of another.
  for (const by of [people.donor, people.broker, hub])
    expect(
      (await as(by, (tx) => listReceived(tx, matchId))).map(({ result, said }) => [result, said]).sort(),
      by.hat.role,
    ).toEqual([
      ['partly', MISSING],
      ['reached', ''],
    ]);
  // One of them wrote of it, so that of the States' side somebody was heard.
  expect((await as(people.broker, (tx) => findClosingFacts(tx, matchId)))!.feedback).toEqual(['recipient']);
  for (const by of [first, third, people.secondDonor, people.hubCoordinator])
    expect(await as(by, (tx) => listReceived(tx, matchId)), by.hat.role).toEqual([]);
  // Of each other's word they read nothing.
  for (const by of [first, third])
    expect((await linesOf(by)).map(({ action }) => action)).toEqual(['start', 'report', 'complete']);
  expect(await stillAsked(database.owner, 'completion-to-confirm', matchId)).toEqual([]);
  expect(await about('completion-answered')).toEqual([[people.donor.person.email, `/matches/${matchId}`]]);
  expect((await as(hub, (tx) => listShares(tx, matchId))).map(({ received }) => received)).toEqual([
    { seats: 4, days: 9 },
    { seats: 5, days: 6 },
  ]);
  const { results, state } = await database.owner
    .selectFrom('match_reports')
    .select(['results', 'state'])
    .where('match_id', '=', matchId)
    .where('action', '=', 'confirm-completion')
    .executeTakeFirstOrThrow();
  expect([results, state]).toEqual([['partly'], 'open']);

  // Each of the two reads it among what its State received, with its own share, and may pass it on; brokers read the same.
  const receivedBy = async (by: Wearing, of: Wearing) =>
    (await readTwoSides(by, of.hat.organisation.id, NOW))!.receive.matches.map(
      ({ id, status, programme }) => ({ id, status, programme }),
    );
  const shareOf = (own?: ReturnType<typeof share>) => ({ poolId, share: own, stillIn: true });
  for (const by of [first, people.broker])
    expect(await receivedBy(by, first)).toEqual([
      { id: matchId, status: 'completed', programme: shareOf(share(6, 18, 50)) },
    ]);
  for (const by of [second, people.broker]) expect(await receivedBy(by, second)).toEqual([]);
  // Its hub and brokers read the programme, with what became of it, on the hub's own page; no other hub has that page.
  for (const by of [hub, people.broker]) {
    const { receive } = (await readTwoSides(by, hub.hat.organisation.id, NOW))!;
    expect(receive.needs).toMatchObject([{ id: needId, poolId, title: POOL_WORDS.title }]);
    expect(receive.matches.map(({ id }) => id)).toEqual([matchId]);
  }
  expect(await readTwoSides(people.hubCoordinator, hub.hat.organisation.id, NOW)).toBeUndefined();
  const { received: couldPassOn } = (await readCouldOffer(first, NOW))!;
  expect(couldPassOn).toMatchObject([{ id: matchId, themes: ['INC-CSIRT', 'POL-NCS'] }]);
  expect((await readCouldOffer(second, NOW))!.received).toEqual([]);
  const words = () => ({ title: 'How we did it', summary: 'Tell it here.', textLanguage: 'en' });
  const draft = { id: randomUUID(), matchId, words };
  expect(await startFromReceived(second, draft, NOW)).toEqual(refused('not-found'));
  expect(must(await startFromReceived(first, draft, NOW))).toEqual({ id: draft.id });

  // What a State received stays received when its need is over, and it reads nothing new of the programme by that.
  must(await withdrawNeed(third, { id: needIds[2]! }, NOW));
  expect(await as(third, (tx) => listPoolMatches(tx))).toEqual([]);
  expect(await receivedBy(third, third)).toEqual([
    { id: matchId, status: 'completed', programme: { ...shareOf(share(6, 6, 50)), stillIn: false } },
  ]);
  expect((await readCouldOffer(third, NOW))!.received).toMatchObject([{ id: matchId }]);

  // No State was asked what it still needs, so nothing that one said keeps a broker from calling it fulfilled.
  must(await giveFeedback(people.donor, { matchId, text: 'Both came.', shared: true }, NOW));
  const conclusion = { matchId, action: 'conclude', code: 'fulfilled' } as const;
  must(await concludeMatch(people.broker, conclusion, new Date(NOW.getTime() + 31 * 86_400_000)));
});

it('with one State left the match ends, its slot is free, and the programme is over; that State’s own need goes on', async () => {
  const another = await poolWorld(database, people, { name: ' III' });
  const { hub, states, needIds } = another;
  const [first, second, third] = states as [CastMember, CastMember, CastMember];
  const poolId = await proposed(another);
  await joinAll([first, second], poolId, false);
  must(await declineInvitation(third, { poolId }, NOW));
  // Who said no to this programme may be asked to another; alone it is like nobody's.
  expect(await findSimilarNeeds(hub, NOW)).toEqual([]);
  expect(await as(third, (tx) => findPool(tx, poolId))).toBeUndefined();
  const needId = await circulatePool(hub, people.broker, poolId);
  const offerId = await offerFor();
  const matchId = await propose(needId, offerId);
  for (const state of [first, second]) must(await sayOfPoolMatch(state, { matchId, word: 'yes' }, NOW));
  must(await introduceMatch(people.broker, { matchId }, NOW));
  await keepIt(needId, people.donor);
  must(await openPlan(people.donor, { matchId }, NOW));
  let revision = 1;
  for (const part of PLAN_PARTS)
    ({ revision } = must(
      await revisePlan(people.donor, { matchId, part, revision, changes: completePlan() }, NOW),
    ));
  const rows = await as(hub, (tx) => listShares(tx, matchId));
  const shares = rows.map(({ memberId }) => ({ member: memberId, seats: 2, days: 0, budget: 50 }));
  must(await setShares(hub, { matchId, shares }, NOW));
  revision += 1;
  for (const state of [first, second])
    must(await sayOfPoolMatch(state, { matchId, word: 'plan', revision }, NOW));
  must(await confirmPlan(people.donor, { matchId, revision }, NOW));
  expect(await slotsTaken(offerId)).toBe(1);

  // That it went round they were told before.
  await database.owner.deleteFrom('inbox_entries').where('kind', '=', 'pool-changed').execute();
  // It takes its own need back, and is in no programme with it.
  must(await withdrawNeed(second, { id: needIds[1]! }, NOW));
  expect((await as(people.broker, (tx) => findMatch(tx, matchId)))!.status).toBe('terminated');
  expect(await slotsTaken(offerId)).toBe(0);
  expect(await as(people.donor, (tx) => listContacts(tx, matchId))).toEqual([]);
  expect((await readNeed(people.broker, needId)).status).toBe('withdrawn');
  expect((await as(people.donor, (tx) => findView(tx, needId, 'registered')))?.view.answers).toEqual({
    themes: ['INC-CSIRT', 'POL-NCS'],
  });
  expect(await statusOf(first, needIds[0]!)).toBe('submitted');
  // It had not agreed to be named, so the other State is told nothing of it; who had the match with it is.
  const told = await database.owner
    .selectFrom('inbox_entries as e')
    .innerJoin('people as p', 'p.id', 'e.person_id')
    .select('p.email')
    .distinct()
    .where('e.kind', '=', 'pool-changed')
    .where((eb) => eb.or([eb('e.path', 'like', `%${poolId}`), eb('e.path', 'like', `%${matchId}`)]))
    .orderBy('p.email')
    .execute();
  expect(told.map(({ email }) => email)).toEqual(
    [hub, people.donor, people.broker].map(({ person }) => person.email).sort(),
  );
  expect(await leavePool(first, { poolId }, NOW)).toEqual(refused('not-now'));
});

it('answers to a proposal: too few let it fall back, and at its day those who said yes go on', async () => {
  const other = await poolWorld(database, people, { name: ' II' });
  const [first, second, third] = other.states as [CastMember, CastMember, CastMember];
  const poolId = await proposed(other);
  const viewHash = await viewHashOf(first, poolId);
  expect(viewHash).toMatch(/^[0-9a-f]{64}$/);
  await joinAll(other.states, poolId);
  const needId = await circulatePool(other.hub, people.broker, poolId);
  const status = async (id: string) => (await as(people.broker, (tx) => findMatch(tx, id)))!.status;

  const refusedMatch = await propose(needId, await offerFor());
  for (const state of [first, second])
    must(await sayOfPoolMatch(state, { matchId: refusedMatch, word: 'no' }, NOW));
  expect([await status(refusedMatch), await statusOf(people.broker, needId)]).toEqual([
    'closed',
    'circulating',
  ]);

  const late = await propose(needId, await offerFor());
  const lonely = await propose(needId, await offerFor());
  for (const state of [first, third]) must(await sayOfPoolMatch(state, { matchId: late, word: 'yes' }, NOW));
  must(await sayOfPoolMatch(first, { matchId: lonely, word: 'yes' }, NOW));
  // Each State knows since when of its own words, and nobody else knows of any.
  const moments = (by: Wearing) => as(by, (tx) => findPoolMatchMoments(tx, late));
  expect(await moments(first)).toMatchObject({ proposedAt: NOW, answeredAt: NOW });
  expect(await moments(second)).not.toHaveProperty('answeredAt');
  for (const by of [other.hub, people.focalPoint, people.secondFocalPoint, people.donor, people.broker])
    expect(await moments(by), by.person.name).toBeUndefined();
  const { answerBy } = (await as(people.broker, (tx) => findMatch(tx, late)))!;
  const onTheDay = new Date(`${answerBy}T12:00:00Z`);
  expect(await poolsSettling.run(onTheDay)).toBe(0);
  const after = new Date(`${addDays(answerBy!, 1)}T12:00:00Z`);
  expect(await poolsSettling.run(after)).toBe(2);
  expect(await poolsSettling.run(after)).toBe(0);
  await proposalsLapsing.run(after);
  expect([await status(late), await status(lonely)]).toEqual(['proposed', 'closed']);
  must(await introduceMatch(people.broker, { matchId: late }, after));
  // Who did not answer is in no match, and not told of it any more.
  expect((await as(second, (tx) => listPoolMatches(tx, poolId))).map(({ id }) => id)).toEqual([refusedMatch]);
  expect((await as(other.hub, (tx) => listShares(tx, late))).map(({ stateCode }) => stateCode)).toEqual([
    'XA',
    'XM',
  ]);

  // One of the two leaves before anything is agreed: there is no match of one State; the programme goes on looking.
  must(await leavePool(first, { poolId }, after));
  expect(await status(late)).toBe('left');
  expect(await statusOf(people.broker, needId)).toBe('circulating');
});

it('what its donor declared each State reads from the proposal on, while the match is its own', async () => {
  const declared = await poolWorld(database, people, { name: ' of interests' });
  const [first, second, third] = declared.states as [CastMember, CastMember, CastMember];
  const poolId = await proposed(declared);
  await joinAll([first, second], poolId);
  must(await declineInvitation(third, { poolId }, NOW));
  const needId = await circulatePool(declared.hub, people.broker, poolId);
  const offerId = await offerFor();
  const { matchId } = must(await declareInterest(people.donor, { needId, offerId, interest: INTEREST }, NOW));
  const readBy = (by: Wearing) => as(by, (tx) => findInterest(tx, matchId));
  expect(await readBy(first)).toBeUndefined();
  must(await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW));
  for (const by of [first, second]) expect(await readBy(by)).toMatchObject(INTEREST);
  // Its States choose among none: they have the days that every proposal has.
  const { answerBy } = (await as(people.broker, (tx) => findMatch(tx, matchId)))!;
  expect(answerBy).toBe(addWorkingDays(dayOf(NOW), MATCH_CLOCKS.choose));
  for (const by of [third, declared.hub, people.focalPoint, people.secondDonor])
    expect(await readBy(by), by.person.name).toBeUndefined();
  must(await leavePool(second, { poolId }, NOW));
  expect(await readBy(second)).toBeUndefined();
});

it('an offer of one of its States is put before none of them, nor is its maker named', async () => {
  const works = await poolWorld(database, people, { name: ' of works' });
  const { hub, states } = works;
  const organisation = await addOrganisation(database, {
    name: 'Pacific Works',
    kind: 'state',
    stateCode: states[0]!.hat.organisation.stateCode!,
  });
  const official = await addMember(database, {
    name: 'Oona Official',
    role: 'donor',
    organisation,
    now: NOW,
  });
  const poolId = await proposed(works);
  await joinAll(states, poolId);
  const needId = await circulatePool(hub, people.broker, poolId);
  const offerId = await arrangeOffer(database, official, {
    status: 'published',
    eligible: ['all'],
    remoteAccess: 'none',
  });
  expect(must(await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW))).toMatchObject([
    { proposed: false, reason: 'stopped' },
  ]);
  const named = await as(people.broker, async (tx) => donorsToName(tx, (await findNeed(tx, needId))!));
  expect(named.map(({ id }) => id)).not.toContain(organisation.id);
  expect(named.length).toBeGreaterThan(0);
});
