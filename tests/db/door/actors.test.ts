import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openingOf, type Actor } from '#db/actor.ts';
import { createDoor, withActor } from '#db/client.ts';
import { silentLog } from '#db/log.ts';
import { testDatabase } from '#tests/support/database.ts';

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`;
const person: Actor = {
  kind: 'person',
  personId: id('a'),
  organisationId: id('b'),
  membershipId: id('c'),
  role: 'broker',
};
const anonymous: Actor = { kind: 'anonymous' };

const db = await testDatabase();
const login = new pg.Client({ connectionString: db.loginUrl });

beforeAll(async () => {
  await sql`create table probe (owner uuid); alter table probe enable row level security;
    create policy own on probe using (owner = (select app.person_id())); grant select on probe to tws_user;
    insert into probe values (${sql.lit(id('a'))}), (${sql.lit(id('b'))})`.execute(db.owner);
  await login.connect();
});
afterAll(async () => {
  await login.end();
  await db.drop();
});

const readProbe = () =>
  withActor(person, async (tx) => (await sql`select owner from probe`.execute(tx)).rows);

test('a person sees the rows that the policy gives them', async () => {
  expect(await readProbe()).toEqual([{ owner: id('a') }]);
});

test('another role is refused what it was not granted', async () => {
  const read = withActor(anonymous, (tx) => sql`select owner from probe`.execute(tx));
  await expect(read).rejects.toMatchObject({ code: '42501' });
});

test('the login role reads no table at all', async () => {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(
    db.owner,
  );
  expect(rows.length).toBeGreaterThan(1);
  for (const { name } of rows) {
    await expect(login.query(`select * from public.${name}`), name).rejects.toMatchObject({ code: '42501' });
  }
});

test('without the line that sets the role, nothing can be read', async () => {
  const opening = openingOf(person);
  const mutated = opening.replace(/set local role \w+; /, '');
  expect(mutated).not.toBe(opening);
  await login.query(mutated.replace(/; select .*/, ''));
  await expect(login.query('select owner from public.probe')).rejects.toMatchObject({ code: '42501' });
  await login.query('rollback');
});

test('neither role nor settings reach the next transaction on the same connection', async () => {
  const door = createDoor({ loginUrl: db.loginUrl, poolSize: 1, log: silentLog });
  const look = sql<Record<string, string | null>>`
    select pg_backend_pid() as pid, current_user as who, app.role() as role, app.person_id() as person`;
  const first = await door.withActor(person, (tx) => look.execute(tx));
  const failed = door.withActor(person, () => Promise.reject(new Error('on purpose')));
  await expect(failed).rejects.toThrow('on purpose');
  const second = await door.withActor(anonymous, (tx) => look.execute(tx));
  await door.end();
  expect(first.rows[0]).toMatchObject({ who: 'tws_user', role: 'broker', person: id('a') });
  expect(second.rows[0]).toEqual({
    pid: first.rows[0]?.pid,
    who: 'tws_anonymous',
    role: 'anonymous',
    person: null,
  });
});

test.each([
  [{ kind: 'anonymous' }, 'tws_anonymous', 'anonymous'],
  [{ kind: 'auth' }, 'tws_auth', 'auth'],
  [{ kind: 'system', reason: 'import:iati' }, 'tws_worker', 'system'],
  [person, 'tws_user', 'broker'],
] as const)('the actor %j acts as %s', async (actor, databaseRole, role) => {
  const seen = await withActor(actor, (tx) =>
    sql`select current_user as databaseRole, app.role() as role, app.is_role(${role}) as is`.execute(tx),
  );
  expect(seen.rows).toEqual([{ databaserole: databaseRole, role, is: true }]);
});

describe('an actor that is not well formed is refused before anything is sent', () => {
  test.each([
    { ...person, personId: `x'; drop table probe; --` },
    { ...person, personId: `${id('a')}\n` },
    { ...person, organisationId: id('A') },
    { ...person, membershipId: '' },
    { ...person, role: `broker', 'x` },
    { kind: 'system', reason: `it's` },
    { kind: 'system', reason: '' },
  ])('%j', async (actor) => {
    await expect(withActor(actor as Actor, () => Promise.resolve('ran'))).rejects.toThrow(TypeError);
  });
});
