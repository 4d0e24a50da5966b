import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { forgetCatalogue, indexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { resumeNeed } from '#app/operations/needs/resume-need.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { currentRings } from '#app/operations/reciprocity/current-rings.ts';
import { findExchanges } from '#app/operations/reciprocity/find-exchanges.ts';
import { endWorlds } from '#app/operations/reciprocity/work-out-rings.ts';
import { withActor } from '#db/client.ts';
import { mayReach } from '#db/queries/needs/circulation.ts';
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
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

/** A process asks once a second whether the catalogue changed: each look is some seconds after the one before. */
let looks = 0;
const later = () => new Date(NOW.getTime() + (looks += 1) * 5_000);
const find = async () => (await findExchanges(people.broker, 10, later()))!;

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
  const meanwhile: typeof currentRings = async (asking) => {
    const found = await currentRings(asking);
    expect(found.rings).toHaveLength(1);
    await put('paused');
    await indexedCatalogue(later());
    return found;
  };
  expect(await findExchanges(people.broker, 10, later(), meanwhile)).toMatchObject({ rings: [], total: 0 });
  await put('published');
  expect((await find()).total).toBe(1);
});

it('where its State named whom its need may reach, nobody else gives to it in an exchange', async () => {
  const { focalPoint, secondFocalPoint, donor } = people;
  const reachOf = (by: Wearing, reach: object | null) =>
    database.owner
      .updateTable('needs')
      .set({ agreed_reach: reach && JSON.stringify(reach) })
      .where('organisation_id', '=', by.hat.organisation.id)
      .execute();
  for (const [reach, total] of [
    [{ mode: 'named', donors: [donor.hat.organisation.id] }, 0],
    [{ mode: 'named', donors: [donor.hat.organisation.id, secondFocalPoint.hat.organisation.id] }, 1],
    // Whoever gives in an exchange has published an offer under one of the need's themes.
    [{ mode: 'themes' }, 1],
    [null, 1],
  ] as const) {
    await reachOf(focalPoint, reach);
    const found = await find();
    expect(found.total, JSON.stringify(reach)).toBe(total);
    // What is found can be proposed: the rule of the proposal says the same.
    for (const { needId, giverId } of found.rings.flatMap(({ arcs }) => arcs))
      expect(await withActor(actingPerson(people.broker), (tx) => mayReach(tx, needId, giverId))).toBe(true);
  }
});

it('what is around a need counts as it is: the hub that it prefers', async () => {
  const needOf = async () =>
    (await find()).rings[0]!.arcs.find(
      ({ need }) => need.organisationId === people.focalPoint.hat.organisation.id,
    )!;
  const before = await needOf();
  const [hub] = await database.owner
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('kind', '=', 'hub')
    .execute();
  await database.owner
    .updateTable('needs')
    .set({ hub_ids: [hub!.id] })
    .where('id', '=', before.needId)
    .execute();
  const preferring = await needOf();
  expect(preferring.need.hubNames).toEqual([hub!.name]);
  expect(preferring.points).toBeLessThan(before.points);
  await database.owner.updateTable('needs').set({ hub_ids: [] }).where('id', '=', before.needId).execute();
  expect((await needOf()).points).toBe(before.points);
});

it('however many ask at once while something changes, all are answered, and the next look has it', async () => {
  const pause = (status: 'published' | 'paused') =>
    database.owner
      .updateTable('offers')
      .set({ status })
      .where('organisation_id', '=', people.focalPoint.hat.organisation.id)
      .execute();
  await pause('paused');
  const first = find();
  await pause('published');
  const all = await Promise.all([first, ...Array.from({ length: 12 }, find)]);
  // A look at the catalogue that was begun before the change is shared by whoever asks meanwhile.
  for (const { total } of all) expect([0, 1]).toContain(total);
  expect((await find()).total).toBe(1);
});

it('what the worker knew goes with it, and is told to the next', async () => {
  const { secondFocalPoint } = people;
  const put = (title: string) =>
    database.owner
      .updateTable('needs')
      .set({ title })
      .where('organisation_id', '=', secondFocalPoint.hat.organisation.id)
      .execute();
  expect((await find()).total).toBe(1);
  await endWorlds();
  await put('Duty roster');
  expect((await find()).rings[0]!.arcs.map(({ need }) => need.title)).toContain('Duty roster');
});

it('two that were brought together before, and came to no agreement, are shown with that', async () => {
  const proposed = (await find()).rings[0]!.arcs.find(({ match }) => match)!;
  expect(proposed.before).toBeUndefined();
  await database.owner
    .updateTable('matches')
    .set({ status: 'closed', closing_code: 'served-elsewhere' })
    .where('id', '=', proposed.match!.id)
    .execute();
  const [again] = (await find()).rings[0]!.arcs.filter(({ needId }) => needId === proposed.needId);
  expect(again).toMatchObject({ match: undefined, before: { id: proposed.match!.id, status: 'closed' } });
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
