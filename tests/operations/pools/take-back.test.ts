import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { phaseOf, stageOf } from '#app/domain/pools/pool.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { acceptInvitation, declineInvitation } from '#app/operations/pools/answer-invitation.ts';
import { findSimilarNeeds } from '#app/operations/pools/find-similar-needs.ts';
import { handInPool } from '#app/operations/pools/hand-in-pool.ts';
import { takeBackPool } from '#app/operations/pools/take-back-pool.ts';
import { withActor } from '#db/client.ts';
import { findPool, findWhyGivenBack } from '#db/queries/pools/pools.ts';
import { cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { stillAsked } from '#tests/support/inbox.ts';
import { returnNeed } from '#app/operations/needs/return-need.ts';
import { NOW, readNeed } from '#tests/support/needs.ts';
import { joinAll, must, poolWorld, proposed, viewHashOf } from '#tests/support/pools.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const refused = (reason: string) => ({ ok: false, reason });
const phaseFor = async (by: Wearing, poolId: string) =>
  phaseOf((await withActor(actingPerson(by), (tx) => findPool(tx, poolId)))!);
const lettersOf = async (kind: 'pool-changed') =>
  (
    await database.owner
      .selectFrom('outbox')
      .select('email')
      .where('kind', '=', kind)
      .orderBy('email')
      .execute()
  ).map(({ email }) => email);

it('a hub takes a programme back before it is handed in: over for its States, told to those who have not said no', async () => {
  const world = await poolWorld(database, people);
  const { hub, needIds } = world;
  const [joins, waits, declines] = world.states as [CastMember, CastMember, CastMember];
  const poolId = await proposed(world);
  await joinAll([joins], poolId);
  must(await declineInvitation(declines, { poolId }, NOW));
  expect(await stillAsked(database.owner, 'pool-invited', poolId)).toEqual([waits.person.email]);
  await database.owner.deleteFrom('outbox').execute();

  for (const by of [joins, people.broker, people.donor])
    expect(await takeBackPool(by, { poolId }, NOW)).toEqual(refused('not-your-act'));
  expect(await takeBackPool(people.hubCoordinator, { poolId }, NOW)).toEqual(refused('not-found'));
  must(await takeBackPool(hub, { poolId }, NOW));

  for (const by of [hub, joins, waits]) expect(await phaseFor(by, poolId)).toBe('ended');
  expect(await stillAsked(database.owner, 'pool-invited', poolId)).toEqual([]);
  expect((await readInbox(waits, NOW)).records.filter(({ path }) => path.includes(poolId))).toEqual([]);
  expect(await lettersOf('pool-changed')).toEqual([joins.person.email, waits.person.email].sort());
  // Nobody moves in it any more, and brokers never had it.
  const viewHash = await viewHashOf(waits, poolId);
  expect(await acceptInvitation(waits, { poolId, viewHash, named: true }, NOW)).toEqual(refused('not-now'));
  expect(await handInPool(hub, { poolId }, NOW)).toEqual(refused('not-now'));
  expect(await takeBackPool(hub, { poolId }, NOW)).toEqual(refused('not-now'));
  expect(await withActor(actingPerson(people.broker), (tx) => findPool(tx, poolId))).toBeUndefined();
  // The same needs can be asked for again.
  const again = await findSimilarNeeds(hub, NOW);
  expect(again.flatMap(({ needs }) => needs.map(({ id }) => id)).sort()).toEqual([...needIds].sort());
});

it('what was handed in is the brokers’, and is not taken back', async () => {
  const world = await poolWorld(database, people, { name: ' II' });
  const poolId = await proposed(world);
  await joinAll(world.states.slice(0, 2), poolId);
  must(await handInPool(world.hub, { poolId }, NOW));
  expect(await takeBackPool(world.hub, { poolId }, NOW)).toEqual(refused('not-now'));
  // Nor behind the operation's back.
  await expect(
    withActor(actingPerson(world.hub), (tx) =>
      sql`update pools set ended_at = now() where id = ${poolId}`.execute(tx),
    ),
  ).rejects.toThrow(/permission denied/);
});

it('a broker gives a programme back: it is over, its hub reads why, and its States are told', async () => {
  const world = await poolWorld(database, people, { name: ' III' });
  const { hub, states, needIds } = world;
  const [first, second, third] = states as [CastMember, CastMember, CastMember];
  const poolId = await proposed(world);
  await joinAll([first, second], poolId);
  const { needId } = must(await handInPool(hub, { poolId }, NOW));
  const stageFor = async (by: Wearing) =>
    stageOf((await withActor(actingPerson(by), (tx) => findPool(tx, poolId)))!);
  // Who was asked and is not in it knows no more than that it was handed in.
  expect(await stageFor(third)).toBe('handed-in');
  for (const by of [hub, first, people.broker]) expect(await stageFor(by)).toBe('with-brokers');
  const waits = (await readInbox(hub, NOW)).records.filter(({ path }) => path === `/pools/${poolId}`);
  expect(waits).toMatchObject([{ lane: 'others', says: 'pools.phase_lead.with-brokers' }]);
  const why = (by: Wearing) => withActor(actingPerson(by), (tx) => findWhyGivenBack(tx, poolId));
  expect(await why(hub)).toBeUndefined();
  await database.owner.deleteFrom('outbox').execute();

  const reason = { code: 'unclear', text: 'Say for which teams the course is.' } as const;
  const given = { id: needId, ...reason };
  expect(await returnNeed(people.broker, { ...given, text: '' }, NOW)).toEqual(refused('reason-needed'));
  expect(await returnNeed(hub, given, NOW)).toEqual(refused('not-found'));
  must(await returnNeed(people.broker, given, NOW));

  expect((await readNeed(people.broker, needId)).status).toBe('withdrawn');
  for (const by of [hub, first, people.broker]) expect(await stageFor(by)).toBe('ended');
  expect(await why(hub)).toEqual({ ...reason, at: NOW });
  for (const by of [first, third, people.hubCoordinator]) expect(await why(by)).toBeUndefined();
  const told = [hub, first, second, third].map(({ person }) => person.email).sort();
  expect(await lettersOf('pool-changed')).toEqual(told);
  expect((await readInbox(hub, NOW)).records.filter(({ path }) => path.includes(poolId))).toEqual([]);
  const again = await findSimilarNeeds(hub, NOW);
  expect(again.flatMap(({ needs }) => needs.map(({ id }) => id)).sort()).toEqual([...needIds].sort());
});
