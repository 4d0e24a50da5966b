import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { useInstallationMode } from '#app/operations/installation.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { forgetCatalogue, indexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { resumeNeed } from '#app/operations/needs/resume-need.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { currentRings } from '#app/operations/reciprocity/current-rings.ts';
import { findExchanges } from '#app/operations/reciprocity/find-exchanges.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed, NOW } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  useInstallationMode('demonstration');
  // What another file left is of another database, and of another day.
  forgetCatalogue();
  database = await testDatabase();
  people = await cast(database);
});
afterEach(() => forgetCatalogue());
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const find = async () => (await findExchanges(people.broker, 10, NOW))!;

it('two that give and need appear, each part an ordinary match, until one of them no longer asks or offers', async () => {
  const { focalPoint, secondFocalPoint, donor } = people;
  const offer = { status: 'published', eligible: ['all'], languages: ['fr'] } as const;
  const needs = [await arrangeNeed(database, focalPoint), await arrangeNeed(database, secondFocalPoint)];
  const offers = [
    await arrangeOffer(database, focalPoint, offer),
    await arrangeOffer(database, secondFocalPoint, offer),
  ];
  // Who gives to both and asks for nothing is in no exchange.
  await arrangeOffer(database, donor, offer);

  const { rings, total } = await find();
  expect(total).toBe(1);
  const [{ arcs, weakest }] = rings as [(typeof rings)[0]];
  const pairs = arcs.map(({ giverId, receiverId, needId, offerId }) => ({
    giverId,
    receiverId,
    needId,
    offerId,
  }));
  const [first, second] = [focalPoint, secondFocalPoint].map(({ hat }) => hat.organisation.id) as [
    string,
    string,
  ];
  expect(pairs).toHaveLength(2);
  expect(pairs).toContainEqual({ giverId: first, receiverId: second, needId: needs[1], offerId: offers[0] });
  expect(pairs).toContainEqual({ giverId: second, receiverId: first, needId: needs[0], offerId: offers[1] });
  for (const { points, criteria } of arcs) {
    expect(criteria.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(points, 8);
    expect(points).toBeGreaterThanOrEqual(weakest);
  }

  await proposeMatches(people.broker, { needId: needs[0]!, offerIds: [offers[1]!] }, NOW);
  const proposed = (await find()).rings[0]!.arcs.map(({ needId, match }) => [needId, match?.status]);
  expect(new Map(proposed as [string, string][])).toEqual(
    new Map([
      [needs[0], 'proposed'],
      [needs[1], undefined],
    ]),
  );

  const paused = await pauseNeed(secondFocalPoint, { id: needs[1]! }, NOW);
  expect(paused.ok).toBe(true);
  expect((await find()).total).toBe(0);
  // And again as soon as it does; an offer counts as it stands now, too.
  expect((await resumeNeed(secondFocalPoint, { id: needs[1]! }, NOW)).ok).toBe(true);
  expect((await find()).total).toBe(1);
  for (const [status, total] of [
    ['paused', 0],
    ['published', 1],
  ] as const) {
    await database.owner.updateTable('offers').set({ status }).where('id', '=', offers[0]!).execute();
    forgetCatalogue();
    expect((await find()).total).toBe(total);
  }
});

it('an offer that is taken down while the rings are worked out is in none of them', async () => {
  const put = (status: 'published' | 'paused') =>
    database.owner
      .updateTable('offers')
      .set({ status })
      .where('organisation_id', '=', people.focalPoint.hat.organisation.id)
      .execute();
  const meanwhile: typeof currentRings = async (world) => {
    const rings = await currentRings(world);
    expect(rings).toHaveLength(1);
    await put('paused');
    await indexedCatalogue(new Date(NOW.getTime() + 5_000));
    return rings;
  };
  expect(await findExchanges(people.broker, 10, NOW, meanwhile)).toMatchObject({ rings: [], total: 0 });
  await put('published');
});

it('is for brokers alone', async () => {
  for (const who of [
    people.donor,
    people.focalPoint,
    people.hubCoordinator,
    people.verifier,
    people.administrator,
  ])
    expect(await findExchanges(who, 10, NOW)).toBeUndefined();
});
