import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#db/actor.ts';
import { createDoor, type Door } from '#db/client.ts';
import { StatementNames } from '#db/door/statement-names.ts';
import { silentLog } from '#db/log.ts';
import { testDatabase } from '#tests/support/database.ts';

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`;
const personOf = (digit: string): Actor => ({
  kind: 'person',
  personId: id(digit),
  organisationId: id('e'),
  membershipId: id('f'),
  role: 'broker',
});

const db = await testDatabase();
let door: Door;

beforeAll(async () => {
  await sql`create table probe (owner uuid); alter table probe enable row level security;
    create policy own on probe using (owner = (select app.person_id())); grant select on probe to tws_user;
    insert into probe values (${sql.lit(id('a'))}), (${sql.lit(id('b'))})`.execute(db.owner);
  door = createDoor({ loginUrl: db.loginUrl, poolSize: 1, log: silentLog });
});
afterAll(async () => {
  await door.end();
  await db.drop();
});

const read = (actor: Actor, wanted = '') =>
  door.withActor(
    actor,
    async (tx) => (await sql`select * from probe where owner::text like ${`${wanted}%`}`.execute(tx)).rows,
  );
const kept = async () => {
  const { rows } = await door.withActor(personOf('a'), (tx) =>
    sql<{ plans: string }>`select generic_plans + custom_plans as plans from pg_prepared_statements
      where statement like 'select * from probe%'`.execute(tx),
  );
  return rows.map(({ plans }) => Number(plans));
};

test('what is asked again is asked by its name, and each actor gets the rows of their own', async () => {
  // Ten times each in turn: after five PostgreSQL may keep one plan for all values.
  for (let round = 0; round < 10; round += 1)
    for (const digit of ['a', 'b']) expect(await read(personOf(digit))).toEqual([{ owner: id(digit) }]);
  expect(await kept()).toEqual([20]);
  await expect(read({ kind: 'anonymous' })).rejects.toMatchObject({ code: '42501' });
  expect(await read(personOf('c'))).toEqual([]);
  expect(await read(personOf('b'), 'bbbb')).toEqual([{ owner: id('b') }]);
  expect(await read(personOf('b'), 'aaaa')).toEqual([]);
});

test('a migration that changes what a statement gives is noticed, and nobody gets an error', async () => {
  await sql`alter table probe add column note text default 'new'`.execute(db.owner);
  expect(await read(personOf('a'))).toEqual([{ owner: id('a'), note: 'new' }]);
});

test('one name for one text; none for a list of many values, and none once enough have one', () => {
  const names = new StatementNames(3);
  const one = names.find('select 1 as one', 0);
  expect(one?.length).toBeLessThan(64);
  expect(names.find('select 1 as two', 0)).not.toBe(one);
  expect(names.find('select long', 31)).toBeUndefined();
  expect(names.find('select 1 as three', 30)).toBeDefined();
  expect(names.find('select 1 as four', 0)).toBeUndefined();
  expect(names.find('select 1 as one', 0)).toBe(one);
});
