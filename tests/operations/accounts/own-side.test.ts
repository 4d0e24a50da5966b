import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/domain/accounts/role.ts';
import { nameDeputy } from '#app/operations/accounts/name-deputy.ts';
import { askOpinion } from '#app/operations/hubs/ask-opinion.ts';
import { readOpinions } from '#app/operations/hubs/read-opinions.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { closeMatch } from '#app/operations/matches/close-match.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { answerOpening } from '#app/operations/needs/answer-opening.ts';
import { askOpening } from '#app/operations/needs/ask-opening.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { returnNeed } from '#app/operations/needs/return-need.ts';
import { suggestWording } from '#app/operations/needs/suggest-wording.ts';
import { takeUpNeed } from '#app/operations/needs/take-up-need.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { answerSuspension } from '#app/operations/offers/answer-suspension.ts';
import { proposeSuspension } from '#app/operations/offers/propose-suspension.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { returnOffer } from '#app/operations/offers/return-offer.ts';
import { takeUpOffer } from '#app/operations/offers/take-up-offer.ts';
import { reviewNeed } from '#app/operations/principles/review-need.ts';
import { reviewOffer } from '#app/operations/principles/review-offer.ts';
import { withActor } from '#db/client.ts';
import { listSidesOf } from '#db/queries/accounts/held-in.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { addHat } from '#tests/support/deputies.ts';
import { arrangePair, NOW } from '#tests/support/matches.ts';
import { needThatIs } from '#tests/support/needs.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { joinAll, poolWorld, proposed } from '#tests/support/pools.ts';
import { REASON, sealedNeed, valueOf } from '#tests/support/sealed.ts';
import { verdicts } from '#tests/support/principles.ts';

let database: TestDatabase;
let people: Cast;
/** In the hat of a broker; what else this person is, each test says. */
let broker: CastMember;
const ownSide = { ok: false, reason: 'own-side' };
const given: string[] = [];

beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  broker = people.broker;
});
afterEach(async () => {
  forgetCatalogue();
  for (const id of given.splice(0))
    await database.owner.deleteFrom('memberships').where('id', '=', id).execute();
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

async function also(who: CastMember, role: Role, { hat }: CastMember): Promise<void> {
  given.push(await addHat(database, who, role, hat.organisation.id));
}
const reason = { code: 'unclear' as const, text: 'Say for whom it is.' };

describe('a broker who also has a role with the donor', () => {
  it('takes up, gives back, reviews and publishes none of its offers, and another broker does', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'submitted' });
    const input = { id, revision: 1, verdicts: verdicts() };
    await also(broker, 'donor', people.donor);
    expect(await takeUpOffer(broker, { id }, NOW)).toEqual(ownSide);
    expect(await returnOffer(broker, { id, ...reason }, NOW)).toEqual(ownSide);
    expect(await reviewOffer(broker, input, NOW)).toEqual(ownSide);
    expect(await publishOffer(broker, input, NOW)).toEqual(ownSide);
    expect(await publishOffer(people.secondBroker, input, NOW)).toMatchObject({ ok: true });
  });

  it('neither asks for its suspension nor, as an administrator, confirms one', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'published' });
    const proposal = {
      id,
      act: 'suspend',
      code: 'undeclared-condition',
      text: 'It asks for a mast.',
    } as const;
    const { administrator } = people;
    await also(broker, 'verifier', people.donor);
    await also(administrator, 'donor', people.donor);
    expect(await proposeSuspension(broker, proposal, NOW)).toEqual(ownSide);
    expect(await proposeSuspension(people.secondBroker, proposal, NOW)).toMatchObject({ ok: true });
    const answer = { id, act: 'suspend', answer: 'confirm' } as const;
    expect(await answerSuspension(administrator, answer, NOW)).toEqual(ownSide);
  });

  it('goes on with what their own office offers, where they are brokers there and no more', async () => {
    const { organisation } = broker.hat;
    const author = await addMember(database, { name: 'Aud Author', role: 'donor', organisation, now: NOW });
    const id = await arrangeOffer(database, author, { status: 'submitted' });
    const input = { id, revision: 1, verdicts: verdicts() };
    await also(broker, 'donor', author);
    expect(await publishOffer(broker, input, NOW)).toEqual(ownSide);
    await database.owner.deleteFrom('memberships').where('id', 'in', given).execute();
    expect(await publishOffer(broker, input, NOW)).toMatchObject({ ok: true });
  });
});

describe('a broker who is also a focal point', () => {
  it('takes up, gives back, reviews, validates and circulates no need of that State', async () => {
    const need = await needThatIs('submitted', people);
    const input = { id: need.id, revision: need.revision, verdicts: verdicts() };
    await also(broker, 'focal_point', people.focalPoint);
    expect(await takeUpNeed(broker, { id: need.id }, NOW)).toEqual(ownSide);
    expect(await returnNeed(broker, { id: need.id, ...reason }, NOW)).toEqual(ownSide);
    expect(await reviewNeed(broker, input, NOW)).toEqual(ownSide);
    expect(await validateNeed(broker, input, NOW)).toEqual(ownSide);
    expect(await validateNeed(people.secondBroker, input, NOW)).toMatchObject({ ok: true });
    const agreed = await needThatIs('consented', { ...people, broker: people.secondBroker });
    expect(await circulateNeed(broker, { id: agreed.id }, NOW)).toEqual(ownSide);
    expect(await circulateNeed(people.secondBroker, { id: agreed.id }, NOW)).toMatchObject({ ok: true });
  });

  it('neither asks about its need, suggests words for it, nor lets its sealed text be opened', async () => {
    const id = await sealedNeed(people);
    const { openingId } = valueOf(await askOpening(people.secondBroker, { id, reason: REASON }, NOW));
    const submitted = await needThatIs('submitted', people);
    const words = { needId: submitted.id, field: 'title', text: 'A first team', line: '' };
    const hubId = people.hubCoordinator.hat.organisation.id;
    await also(broker, 'focal_point', people.focalPoint);
    expect(await askOpening(broker, { id, reason: REASON }, NOW)).toEqual(ownSide);
    expect(await answerOpening(broker, { id, openingId, answer: 'agreed' }, NOW)).toEqual(ownSide);
    expect(await askOpinion(broker, { id, hubId }, NOW)).toEqual(ownSide);
    expect(await suggestWording(broker, words, NOW)).toEqual(ownSide);
    expect(await suggestWording(people.secondBroker, words, NOW)).toMatchObject({ ok: true });
  });

  it('is on the side of a programme that this State is in', async () => {
    const world = await poolWorld(database, people);
    const poolId = await proposed(world);
    await joinAll(world.states, poolId);
    const { need_id: needId } = await database.owner
      .selectFrom('pools')
      .select('need_id')
      .where('id', '=', poolId)
      .executeTakeFirstOrThrow();
    const sides = (by: CastMember) => withActor(actingPerson(by), (tx) => listSidesOf(tx, { needId }));
    const all = [world.hub, ...world.states].map(({ hat }) => hat.organisation.id).sort();
    expect((await sides(broker)).sort()).toEqual(all);
    // Who is in it is for nobody to learn in this way who does not decide.
    expect(await sides(people.donor)).toEqual([]);
  });
});

describe('a broker with a role on either side of a match', () => {
  it.each([
    ['the donor', 'donor', () => people.donor],
    ['the State', 'focal_point', () => people.focalPoint],
  ] as const)('proposes, introduces and closes none, as of %s', async (_, role, side) => {
    const { needId, offerId } = await arrangePair(database, people);
    const propose = (by: CastMember) => proposeMatches(by, { needId, offerIds: [offerId] }, NOW);
    await also(broker, role, side());
    expect(await propose(broker)).toEqual({
      ok: true,
      value: [{ offerId, proposed: false, reason: 'own-side' }],
    });
    const sent = await propose(people.secondBroker);
    const [first] = sent.ok ? sent.value : [];
    const matchId = first?.proposed ? first.matchId : '';
    for (const by of [people.donor, people.focalPoint])
      expect(await answerMatch(by, { matchId, answer: 'yes' }, NOW)).toMatchObject({ ok: true });
    expect(await introduceMatch(broker, { matchId }, NOW)).toEqual(ownSide);
    expect(await closeMatch(broker, { matchId, code: 'no-fit' }, NOW)).toEqual(ownSide);
    expect(await introduceMatch(people.secondBroker, { matchId }, NOW)).toMatchObject({ ok: true });
  });

  it('asks no hub about an offer of their own, and is told which organization stands in the way', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const sent = await proposeMatches(people.secondBroker, { needId, offerIds: [offerId] }, NOW);
    const [first] = sent.ok ? sent.value : [];
    const question = {
      id: needId,
      hubId: people.hubCoordinator.hat.organisation.id,
      matchId: first?.proposed ? first.matchId : '',
    };
    const said = async () => (await readOpinions(broker, needId, NOW))?.ownSide;
    // The hub was not given the need: what is asked next.
    expect(await askOpinion(broker, question, NOW)).toEqual({ ok: false, reason: 'not-now' });
    expect(await said()).toBeUndefined();
    await also(broker, 'donor', people.donor);
    expect(await askOpinion(broker, question, NOW)).toEqual(ownSide);
    expect(await said()).toBe(people.donor.hat.organisation.name);
  });

  it('also where they stand in for a colleague there, on those days', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    await also(broker, 'broker', people.donor);
    const days = { firstOn: '2026-11-20', lastOn: '2026-11-22' };
    const lend = (range: typeof days) =>
      nameDeputy(people.donor, { deputyId: broker.person.id, ...range }, NOW);
    const propose = () => proposeMatches(broker, { needId, offerIds: [offerId] }, NOW);
    expect(await lend({ firstOn: '2026-11-23', lastOn: '2026-11-25' })).toMatchObject({ ok: true });
    expect(await propose()).toMatchObject({ value: [{ reason: 'own-side' }] });
    await database.owner
      .updateTable('delegations')
      .set({ first_on: days.firstOn, last_on: days.lastOn })
      .execute();
    expect(await propose()).toMatchObject({ value: [{ proposed: true }] });
  });
});
