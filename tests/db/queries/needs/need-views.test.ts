import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findDeepestView, listCirculatingNeeds } from '#db/queries/needs/views.ts';
import { listNeedEvents } from '#db/queries/needs/events.ts';
import { listOtherOpenNeeds, listOwnNeeds } from '#db/queries/needs/lists.ts';
import { closeMatchesOfWithdrawnNeed, findNeed } from '#db/queries/needs/needs.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { needThatIs, NOW } from '#tests/support/needs.ts';

let database: TestDatabase;
let people: Cast;
let circulating: string;
let submitted: string;
let draft: string;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
  circulating = (await needThatIs('circulating', people)).id;
  submitted = (await needThatIs('submitted', people)).id;
  draft = (await needThatIs('draft', people)).id;
});
afterAll(() => database.drop());

const as = <T>(by: Wearing, work: (tx: Tx) => Promise<T>) => withActor(actingPerson(by), work);
const outsiders = () => [people.donor, people.hubCoordinator, people.verifier];

test('donors, hubs and verifiers get theme, region and size of what circulates, and nothing else', async () => {
  for (const by of outsiders()) {
    const list = await as(by, (tx) => listCirculatingNeeds(tx, 'registered', '2026-11-23'));
    expect(list).toEqual([
      {
        id: circulating,
        circulating: true,
        choosing: false,
        circulatesUntil: '2026-12-23',
        view: {
          audience: 'registered',
          reference: expect.stringMatching(/^N-/) as unknown,
          place: { kind: 'region', m49: expect.stringMatching(/^\d{3}$/) as unknown },
          answers: { themes: ['INC-CSIRT', 'POL-NCS'], sizeBand: '25-100k' },
        },
      },
    ]);
  }
});

test('no word of a need is in anything that an outsider can select', async () => {
  const tables = (
    await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'v') and has_table_privilege('tws_user', c.oid, 'select')`.execute(
      database.owner,
    )
  ).rows;
  expect(tables.map(({ name }) => name)).toContain('needs');
  for (const by of [...outsiders(), people.administrator, people.secondFocalPoint])
    for (const { name } of tables) {
      const rows = await as(by, (tx) =>
        sql`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(tx),
      );
      expect(JSON.stringify(rows.rows), `${name} for ${by.hat.role}`).not.toContain('canary-');
    }
});

test('an outsider finds no need whole, nor its events', async () => {
  for (const by of [...outsiders(), people.administrator, people.secondFocalPoint])
    for (const id of [circulating, submitted, draft]) {
      expect(await as(by, (tx) => findNeed(tx, id))).toBeUndefined();
      expect(await as(by, (tx) => listNeedEvents(tx, id))).toEqual([]);
    }
});

test('another delegation does not even see the masked view', async () => {
  expect(
    await as(people.secondFocalPoint, (tx) => findDeepestView(tx, circulating, '2026-11-23')),
  ).toBeUndefined();
  expect(
    await as(people.secondFocalPoint, (tx) => listOwnNeeds(tx, people.focalPoint.hat.organisation.id)),
  ).toEqual([]);
});

test('what does not circulate is not masked: it is not there', async () => {
  for (const id of [submitted, draft])
    expect(await as(people.donor, (tx) => findDeepestView(tx, id, '2026-11-23'))).toBeUndefined();
});

test('a broker reads what was handed in and never a draft', async () => {
  expect(await as(people.broker, (tx) => findNeed(tx, submitted))).toMatchObject({ title: 'canary-title' });
  expect(await as(people.broker, (tx) => findNeed(tx, draft))).toBeUndefined();
  const others = await as(people.broker, (tx) =>
    listOtherOpenNeeds(tx, {
      id: circulating,
      stateCode: people.focalPoint.hat.organisation.stateCode ?? '',
    }),
  );
  expect(others.map(({ id }) => id)).toEqual([submitted]);
});

test('a list by theme and region holds what fits and tells nothing of the rest', async () => {
  const list = (filter: Parameters<typeof listCirculatingNeeds>[3]) =>
    as(people.donor, (tx) => listCirculatingNeeds(tx, 'registered', '2026-11-23', filter));
  const [need] = await list({});
  expect(await list({ themes: ['INC', 'INC-CSIRT'] })).toHaveLength(1);
  expect(await list({ themes: ['CRM'] })).toEqual([]);
  const region = need?.view.place.kind === 'region' ? need.view.place.m49 : '';
  expect(await list({ regions: [region] })).toHaveLength(1);
  expect(await list({ regions: [] })).toEqual([]);
  expect(
    await list({
      after: { circulatesUntil: need?.circulatesUntil ?? '', reference: need?.view.reference ?? '' },
    }),
  ).toEqual([]);
});

test('after its last day a need is in no list, nor at its own address', async () => {
  expect(await as(people.donor, (tx) => listCirculatingNeeds(tx, 'registered', '2026-12-23'))).toHaveLength(
    1,
  );
  expect(await as(people.donor, (tx) => listCirculatingNeeds(tx, 'registered', '2026-12-24'))).toEqual([]);
  const find = (on: string) => as(people.donor, (tx) => findDeepestView(tx, circulating, on));
  expect(await find('2026-12-23')).toMatchObject({ id: circulating });
  expect(await find('2026-12-24')).toBeUndefined();
});

test('paused and withdrawn needs are gone for donors', async () => {
  const paused = (await needThatIs('circulating', people)).id;
  const withdrawn = (await needThatIs('circulating', people)).id;
  await pauseNeed(people.focalPoint, { id: paused }, NOW);
  await withdrawNeed(people.focalPoint, { id: withdrawn }, NOW);
  for (const id of [paused, withdrawn])
    expect(await as(people.donor, (tx) => findDeepestView(tx, id, '2026-11-23'))).toBeUndefined();
});

test('nobody but its own delegation closes the matches of a withdrawn need, and only when it is withdrawn', async () => {
  for (const by of [people.donor, people.broker, people.secondFocalPoint, people.focalPoint])
    await expect(as(by, (tx) => closeMatchesOfWithdrawnNeed(tx, circulating, NOW))).rejects.toMatchObject({
      code: '42501',
    });
});

test('an outsider writes nothing of a need', async () => {
  for (const by of outsiders()) {
    const changed = await as(by, (tx) =>
      tx
        .updateTable('need_views')
        .set({ circulating: false })
        .where('need_id', '=', circulating)
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    await expect(
      as(by, (tx) =>
        tx
          .insertInto('need_events')
          .values({
            need_id: circulating,
            action: 'withdraw',
            from_status: 'circulating',
            to_status: 'withdrawn',
            person_id: by.person.id,
            role: by.hat.role,
            organisation_id: by.hat.organisation.id,
            reason_code: null,
            reason_text: null,
          })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  }
});
