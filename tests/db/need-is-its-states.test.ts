import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { needThatIs, NOW } from '#tests/support/needs.ts';
import { poolWorld, proposed } from '#tests/support/pools.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(() => database.drop());

/** Something else than what stands there, by the type of the column. */
const CHANGED: Record<string, string> = {
  text: `'changed'`,
  'character varying': `'changed'`,
  uuid: 'gen_random_uuid()',
  jsonb: `'{"changed": true}'`,
  'text[]': `array['changed']`,
  'uuid[]': 'array[gen_random_uuid()]',
  'timestamp with time zone': `'2029-05-04T00:00:00Z'`,
  date: `'2029-05-04'`,
  integer: '77',
  smallint: '77',
  boolean: 'true',
};
const STAMPS = {
  broker: [
    ...['status', 'revision', 'updated_at', 'validated_at', 'circulated_at', 'circulates_until'],
    ...['circulation_mode', 'circulation_donors', 'shortlisted_at', 'recirculations'],
    ...['unmet_code', 'unmet_next', 'unmet_at'],
  ],
  hub_coordinator: ['status', 'revision', 'updated_at', 'submitted_at'],
};

async function otherColumns(stamps: readonly string[]): Promise<{ name: string; changed: string }[]> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, null) as type from pg_attribute
    where attrelid = 'public.needs'::regclass and attnum > 0 and not attisdropped order by attname`.execute(
    database.owner,
  );
  return rows
    .filter(({ name }) => !stamps.includes(name))
    .map(({ name, type }) => {
      const other = people.secondFocalPoint.hat.organisation.id;
      const changed = name === 'organisation_id' ? `'${other}'` : CHANGED[type];
      if (!changed) throw new Error(`Nothing to put into ${name}, a ${type}.`);
      return { name, changed };
    });
}

const set = (by: Wearing, id: string, assignments: string) =>
  withActor(actingPerson(by), (tx) =>
    sql`update needs set ${sql.raw(assignments)} where id = ${id}`.execute(tx),
  );
const its = /only its State changes a need/;

test('a broker writes of a need what a broker’s acts are known by, and no other column', async () => {
  const { id } = await needThatIs('consented', people);
  for (const { name, changed } of await otherColumns(STAMPS.broker)) {
    // With a step of theirs, and without.
    for (const step of ['', `, status = 'circulating', circulates_until = '2026-12-20'`])
      await expect(set(people.broker, id, `${name} = ${changed}${step}`), name).rejects.toThrow(its);
  }
});

test('a broker moves no need where only its State does', async () => {
  const { id } = await needThatIs('circulating', people);
  for (const status of ['withdrawn', 'matched', 'validated', 'paused'])
    await expect(set(people.broker, id, `status = '${status}'`), status).rejects.toMatchObject({
      code: '42501',
    });
});

test('what a State agreed to is read where a broker has not written it', async () => {
  const { id } = await needThatIs('consented', people);
  const reach = JSON.stringify({ mode: 'named', donors: [people.donor.hat.organisation.id] });
  await database.owner.updateTable('needs').set({ agreed_reach: reach }).where('id', '=', id).execute();
  await sql`alter table needs disable trigger is_its_states`.execute(database.owner);
  try {
    const round = `status = 'circulating', circulation_mode = 'public', circulates_until = '2026-12-20'`;
    await expect(
      set(people.broker, id, `${round}, agreed_reach = '{"mode": "public"}'`),
    ).rejects.toMatchObject({
      constraint: 'needs_as_agreed',
    });
  } finally {
    await sql`alter table needs enable trigger is_its_states`.execute(database.owner);
  }
});

test('a hub that hands in its programme changes nothing else of it', async () => {
  const world = await poolWorld(database, people);
  const pool = await proposed(world);
  const { need_id: id } = await database.owner
    .selectFrom('pools')
    .select('need_id')
    .where('id', '=', pool)
    .executeTakeFirstOrThrow();
  for (const { name, changed } of await otherColumns(STAMPS.hub_coordinator))
    if (name !== 'pooled')
      await expect(set(world.hub, id, `status = 'submitted', ${name} = ${changed}`), name).rejects.toThrow(
        its,
      );
});
