import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { askOpinion } from '#app/operations/hubs/ask-opinion.ts';
import { hubViewOf } from '#app/operations/hubs/hub-view.ts';
import { readOpinions } from '#app/operations/hubs/read-opinions.ts';
import { shareWithHub } from '#app/operations/hubs/share-with-hub.ts';
import { writeContext } from '#app/operations/hubs/write-context.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { returnNeed } from '#app/operations/needs/return-need.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { withActor } from '#db/client.ts';
import { listBrokerOpinions } from '#db/queries/hubs/broker-opinions.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { needThatIs, NOW, readNeed } from '#tests/support/needs.ts';
import { verdicts } from '#tests/support/principles.ts';

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
const TEXTS = { language: 'English, and Swahili outside the capital.', legal: '' };
const write = (
  id: string,
  by: Wearing = people.broker,
  texts: Parameters<typeof writeContext>[1]['texts'] = TEXTS,
) => writeContext(by, { id, texts }, NOW);
const readBy = (by: Wearing, id: string) => withActor(actingPerson(by), (tx) => listBrokerOpinions(tx, id));
const cover = (covers: string[]) =>
  database.owner
    .updateTable('hubs')
    .set({ covers })
    .where('organisation_id', '=', people.hubCoordinator.hat.organisation.id)
    .execute();

it('a broker writes what a hub would, where none covers the State; brokers and the State read it, and nobody else', async () => {
  await cover([]);
  const { id } = await needThatIs('submitted', people);
  for (const by of [people.focalPoint, people.hubCoordinator, people.donor, people.verifier])
    expect(await write(id, by), by.hat.role).toEqual(refused('not-your-act'));
  expect(await write(id, people.broker, { language: '' })).toEqual(refused('incomplete'));
  expect(await write(id, people.broker, { legal: 'Password: Quillfrost#2026' })).toEqual(
    refused('secret-found'),
  );
  expect(await write(id)).toMatchObject({ ok: true });
  for (const by of [people.broker, people.secondBroker, people.focalPoint])
    expect((await readOpinions(by, id, NOW))?.written, by.person.name).toMatchObject([
      { texts: { language: TEXTS.language }, givenAt: NOW },
    ]);
  for (const by of [people.donor, people.verifier, people.hubCoordinator, people.secondFocalPoint])
    expect(await readBy(by, id), by.person.name).toEqual([]);
  // What stands there stays, and more can be added.
  expect(await write(id, people.secondBroker, { absorption: 'Two people.' })).toMatchObject({ ok: true });
  expect(await readBy(people.focalPoint, id)).toHaveLength(2);
  const { rows } = await sql<{ action: string }>`
    select action from need_events where need_id = ${id} and action = 'give-context'`.execute(database.owner);
  expect(rows).toHaveLength(2);
});

it('not where a hub covers the State, whether that sees the need or not, nor while the need is with its State', async () => {
  const { id } = await needThatIs('submitted', people);
  await cover(['061']);
  expect(await write(id)).toEqual(refused('not-now'));
  expect((await readOpinions(people.broker, id, NOW))?.brokersWrite).toBe(false);
  await cover([]);
  expect((await readOpinions(people.broker, id, NOW))?.brokersWrite).toBe(true);
  expect((await readOpinions(people.focalPoint, id, NOW))?.brokersWrite).toBe(false);
  await returnNeed(people.broker, { id, code: 'unclear', text: 'Which ministry?' }, NOW);
  expect(await write(id)).toEqual(refused('not-now'));
});

it('whether the region was heard is kept with the validation, and stands in the way of nothing', async () => {
  const hubId = people.hubCoordinator.hat.organisation.id;
  const validated = async (id: string) => {
    const { revision } = await readNeed(people.focalPoint, id);
    expect(await validateNeed(people.broker, { id, revision, verdicts: verdicts() }, NOW)).toMatchObject({
      ok: true,
    });
    const { rows } = await sql<{ code: string }>`
      select reason_code as code from need_events where need_id = ${id} and action = 'validate'`.execute(
      database.owner,
    );
    return rows.map(({ code }) => code);
  };
  await cover([]);
  const alone = await needThatIs('submitted', people);
  expect(await validated(alone.id)).toEqual(['no-hub']);
  const written = await needThatIs('submitted', people);
  await write(written.id);
  expect(await validated(written.id)).toEqual(['written']);
  await cover(['061']);
  const hidden = await needThatIs('submitted', people);
  expect(await validated(hidden.id)).toEqual(['not-shown']);
  const waiting = await needThatIs('submitted', people);
  const { viewHash } = hubViewOf(await readNeed(people.focalPoint, waiting.id));
  await shareWithHub(people.focalPoint, { id: waiting.id, hubId, viewHash }, NOW);
  expect(await askOpinion(people.broker, { id: waiting.id, hubId }, NOW)).toMatchObject({ ok: true });
  expect(await validated(waiting.id)).toEqual(['waiting']);
});

it('in the database itself nobody but a broker writes one, in their own name, and nobody changes it', async () => {
  const { id } = await needThatIs('submitted', people);
  const draft = await needThatIs('draft', people);
  const insert = (by: Wearing, needId: string, name = by.person.id) =>
    withActor(actingPerson(by), (tx) =>
      sql`insert into broker_opinions (need_id, texts, given_by, given_at)
        values (${needId}, '{"legal":"x"}', ${name}, now())`.execute(tx),
    );
  for (const by of [people.focalPoint, people.hubCoordinator, people.donor, people.verifier])
    await expect(insert(by, id), by.person.name).rejects.toMatchObject({ code: '42501' });
  await expect(insert(people.broker, id, people.secondBroker.person.id)).rejects.toMatchObject({
    code: '42501',
  });
  await expect(insert(people.broker, draft.id)).rejects.toMatchObject({ code: '42501' });
  await insert(people.broker, id);
  await expect(
    withActor(actingPerson(people.broker), (tx) =>
      sql`update broker_opinions set texts = '{"legal":"y"}' where need_id = ${id}`.execute(tx),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});
