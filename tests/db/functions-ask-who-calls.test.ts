import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { changePresence } from '#app/operations/matches/change-presence.ts';
import { withActor } from '#db/client.ts';
import { findTies } from '#db/queries/hubs/ties.ts';
import { listHubsForOpinions } from '#db/queries/verification/opinions.ts';
import { addOrganisation, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeMatch, keepIt } from '#tests/support/introduced.ts';
import { needThatIs, NOW } from '#tests/support/needs.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { poolWorld, proposed } from '#tests/support/pools.ts';

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

const as = <T>(by: Wearing, work: Parameters<typeof withActor<T>>[1]) => withActor(actingPerson(by), work);
const rowsFor = async (by: Wearing, query: ReturnType<typeof sql>) =>
  (await as(by, (tx) => query.execute(tx))).rows;

test('ties are told of who gives, examines or is a hub, and of a delegation to itself and staff', async () => {
  await arrangeOffer(database, people.donor, { status: 'published' });
  const told = async (by: Wearing, of: Wearing) =>
    (await as(by, (tx) => findTies(tx, of.hat.organisation.id))) !== undefined;
  const { focalPoint, secondFocalPoint, donor, broker, verifier, hubCoordinator, administrator } = people;
  for (const by of [donor, verifier, hubCoordinator, secondFocalPoint])
    expect(await told(by, focalPoint), by.hat.role).toBe(false);
  for (const by of [focalPoint, broker, administrator]) expect(await told(by, focalPoint)).toBe(true);
  for (const of of [donor, verifier, hubCoordinator, broker]) expect(await told(focalPoint, of)).toBe(true);
  // A body that only asks to give is nobody's business yet.
  const quiet = await addOrganisation(database, { name: 'Quiet House', kind: 'company' });
  expect(await as(donor, (tx) => findTies(tx, quiet.id))).toBeUndefined();
});

test('what every hub declares is told to a State that chooses whom to ask', async () => {
  expect((await as(people.focalPoint, listHubsForOpinions)).length).toBeGreaterThan(0);
  for (const by of [people.donor, people.verifier, people.hubCoordinator, people.administrator])
    expect(await as(by, listHubsForOpinions), by.hat.role).toEqual([]);
});

test('that a suspension is proposed is told to staff', async () => {
  const id = await arrangeOffer(database, people.donor, { status: 'published' });
  await database.owner
    .insertInto('offer_events')
    .values({
      offer_id: id,
      ...{ action: 'propose-suspension', from_status: 'published', to_status: 'published', role: 'broker' },
      ...{ person_id: people.broker.person.id, organisation_id: people.broker.hat.organisation.id, at: NOW },
    })
    .execute();
  const told = async (by: Wearing) =>
    (await rowsFor(by, sql`select app.suspension_proposed(${id}) as told`))[0];
  expect(await told(people.administrator)).toEqual({ told: true });
  for (const by of [people.donor, people.secondDonor, people.verifier])
    expect(await told(by)).toEqual({ told: false });
});

test('a broker whom both sides let go reads no more how far each has read', async () => {
  const need = await needThatIs('circulating', people);
  const matchId = await arrangeMatch(database, people, need.id);
  await keepIt(need.id, people.donor);
  await database.owner
    .insertInto('match_thread_readers')
    .values({ match_id: matchId, person_id: people.donor.person.id, read_n: 1, read_at: NOW })
    .execute();
  const readers = (by: Wearing) => rowsFor(by, sql`select * from app.thread_readers(${matchId})`);
  expect(await readers(people.broker)).toHaveLength(1);
  for (const by of [people.donor, people.focalPoint])
    await changePresence(by, { matchId, action: 'excuse-broker' }, NOW);
  expect(await readers(people.broker)).toEqual([]);
  expect(await readers(people.focalPoint)).toHaveLength(1);
});

test('a hub reads no words of a State that is masked for it, nor asks that State to a programme', async () => {
  const world = await poolWorld(database, people);
  const ids = world.needIds;
  const words = () => rowsFor(world.hub, sql`select * from app.words_of_given_needs(${ids}::uuid[])`);
  expect(await words()).toHaveLength(ids.length);
  const pool = await proposed(world);
  await database.owner.deleteFrom('pool_members').where('pool_id', '=', pool).execute();
  const [masked, unsaid] = ids;
  const { owner } = database;
  for (const table of ['need_views', 'file_agreements'])
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(owner);
  await sql`update need_views set view = jsonb_set(view, '{place}', '{"kind": "region", "m49": "009"}')
    where need_id = ${masked} and audience = 'hub'`.execute(owner);
  await owner
    .deleteFrom('file_agreements')
    .where('need_id', '=', unsaid!)
    .where('action', '=', 'keep-confidential')
    .execute();
  for (const table of ['need_views', 'file_agreements'])
    await sql`alter table ${sql.table(table)} enable trigger user`.execute(owner);
  expect(await words()).toHaveLength(ids.length - 2);
  const asked = await rowsFor(
    world.hub,
    sql`select app.invite_to_pool(${pool}, ${ids}::uuid[], ${NOW}) as asked`,
  );
  expect(asked).toEqual([{ asked: ids.length - 2 }]);
});
