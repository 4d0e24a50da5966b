import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { statusFor } from '#app/domain/matches/party-view.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { askForOffer } from '#app/operations/matches/ask-for-offer.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { findInterest } from '#db/queries/matches/interests.ts';
import { findMatch, listOpenMatches } from '#db/queries/matches/matches.ts';
import { joinInterest } from '#db/queries/matches/requests.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed, arrangePair, INTEREST, NOW } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
});
afterEach(() => forgetCatalogue());
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

describe('asking for an offer with a need that goes round', () => {
  it('is the State’s yes, once, of which the donor learns nothing before a broker proposes it', async () => {
    const pair = await arrangePair(database, people);
    const id = await asked(pair);
    expect(await read(people.focalPoint, id)).toMatchObject({ status: 'requested' });
    expect(await sidesOf(id)).toEqual(['recipient yes']);
    expect(await eventsOf(id)).toEqual([['request', null, 'requested']]);
    expect(await read(people.donor, id)).toBeUndefined();
    expect(await ask(pair)).toEqual(refused('already-there'));

    expect(
      await proposeMatches(people.broker, { needId: pair.needId, offerIds: [pair.offerId] }, NOW),
    ).toMatchObject({
      value: [{ proposed: true, matchId: id }],
    });
    expect(await answerMatch(people.donor, { matchId: id, answer: 'yes' }, NOW)).toMatchObject({ ok: true });
    expect(await introduceMatch(people.broker, { matchId: id }, NOW)).toMatchObject({ ok: true });
  });

  it('joins an interest that the State does not know of, from which neither learns of the other', async () => {
    const pair = await arrangePair(database, people);
    const declared = await declareInterest(people.donor, { ...pair, interest: INTEREST }, NOW);
    const forDonor = declared.ok && (await read(people.donor, declared.value.matchId));
    expect(await openFor(people.focalPoint, pair)).toEqual([]);

    const id = await asked(pair);
    expect(declared).toEqual({ ok: true, value: { matchId: id } });
    expect(await read(people.donor, id)).toEqual(forDonor);
    const forState = await read(people.focalPoint, id);
    expect(forState && statusFor('recipient', forState.status)).toBe('requested');
    expect(await withActor(actingPerson(people.focalPoint), (tx) => findInterest(tx, id))).toBeUndefined();
    expect(await sidesOf(id)).toEqual(['donor yes', 'recipient yes']);
    expect(await eventsOf(id)).toContainEqual(['request', 'interest-declared', 'interest-declared']);
    expect(await ask(pair)).toEqual(refused('already-there'));

    expect(
      await proposeMatches(people.broker, { needId: pair.needId, offerIds: [pair.offerId] }, NOW),
    ).toMatchObject({
      value: [{ proposed: true, matchId: id }],
    });
    expect(await introduceMatch(people.broker, { matchId: id }, NOW)).toMatchObject({ ok: true });
  });

  it('makes one match of a request and an interest at once, and of two requests', async () => {
    const pair = await arrangePair(database, people);
    const both = await Promise.all([
      ask(pair),
      declareInterest(people.donor, { ...pair, interest: INTEREST }, NOW),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(both[0]).toEqual(both[1]);
    const twice = await arrangePair(database, people);
    const answers = await Promise.all([ask(twice), ask(twice)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual(refused('already-there'));
  });

  it('is that State’s alone, while it goes round, of an offer that is published and fits', async () => {
    const pair = await arrangePair(database, people);
    for (const who of [people.donor, people.broker, people.hubCoordinator])
      expect(await ask(pair, who)).toEqual(refused('not-your-act'));
    expect(await ask(pair, people.secondFocalPoint)).toEqual(refused('not-found'));
    for (const status of ['validated', 'submitted', 'draft'] as const) {
      const needId = await arrangeNeed(database, people.focalPoint, { status });
      expect([status, await ask({ ...pair, needId })]).toEqual([status, refused('need-not-circulating')]);
    }
    const draft = await arrangeOffer(database, people.donor, { eligible: ['all'] });
    expect(await ask({ ...pair, offerId: draft })).toEqual(refused('offer-not-published'));
    const elsewhere = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['150'] });
    expect(await ask({ ...pair, offerId: elsewhere })).toEqual(refused('stopped'));
    expect(await openFor(people.broker, pair)).toEqual([]);
  });

  it('is not for who speaks for the other side of it', async () => {
    const pair = await arrangePair(database, people);
    const interest = { ...pair, interest: INTEREST };
    expect(await declareInterest(people.donor, interest, NOW)).toMatchObject({ ok: true });
    const asState = { ...people.donor, hat: people.focalPoint.hat };
    expect(await ask(pair, asState)).toEqual(refused('other-role'));
  });
});

it('nobody but the need’s own State makes an interest known to it', async () => {
  const pair = await arrangePair(database, people);
  expect(await declareInterest(people.donor, { ...pair, interest: INTEREST }, NOW)).toMatchObject({
    ok: true,
  });
  const { secondFocalPoint, donor, broker, hubCoordinator } = people;
  for (const who of [secondFocalPoint, donor, broker, hubCoordinator])
    expect(
      await withActor(actingPerson(who), (tx) => joinInterest(tx, pair.needId, pair.offerId)),
    ).toBeUndefined();
  expect(await openFor(people.focalPoint, pair)).toEqual([]);
});

type Pair = { needId: string; offerId: string };
const refused = (reason: string) => ({ ok: false, reason });
const ask = (pair: Pair, who: Wearing = people.focalPoint) => askForOffer(who, pair, NOW);

async function asked(pair: Pair): Promise<string> {
  const outcome = await ask(pair);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.matchId;
}

const read = (who: Wearing, id: string) => withActor(actingPerson(who), (tx) => findMatch(tx, id));
const openFor = (who: Wearing, { needId, offerId }: Pair) =>
  withActor(actingPerson(who), (tx) => listOpenMatches(tx, needId, [offerId]));

async function sidesOf(id: string): Promise<string[]> {
  const answers = database.owner.selectFrom('match_answers').select(['party', 'answer']);
  const rows = await answers.where('match_id', '=', id).orderBy('party').execute();
  return rows.map(({ party, answer }) => `${party} ${answer}`);
}

async function eventsOf(id: string) {
  const events = database.owner.selectFrom('match_events').select(['action', 'from_status', 'to_status']);
  const rows = await events.where('match_id', '=', id).orderBy('id').execute();
  return rows.map(({ action, from_status, to_status }) => [action, from_status, to_status]);
}
