import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { SignedIn } from '#app/auth/viewer.ts';
import { copyOwnData } from '#app/operations/accounts/copy-own-data.ts';
import { createDoor, useDoor, withActor, type Door } from '#db/client.ts';
import { types } from '#db/door/types.ts';
import { silentLog } from '#db/log.ts';
import { readOwnData } from '#db/queries/accounts/own-data.ts';
import type { Database } from '#db/schema/database.ts';
import { HELD_COLUMNS, HELD_SECTIONS, type HeldColumn } from '#db/schema/held-columns.ts';
import { PERSON_COLUMNS } from '#db/schema/person-columns.ts';
import { surviveLosses } from '#db/survive-losses.ts';
import { demonstrationDatabase, type DemonstrationDatabase } from '#tests/support/demonstration.ts';

let database: DemonstrationDatabase;
let owner: Kysely<Database>;
let door: Door;
beforeAll(async () => {
  database = await demonstrationDatabase(inject('engine'));
  const pool = surviveLosses(new pg.Pool({ connectionString: database.ownerUrl, types, max: 2 }));
  owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  door = createDoor({ loginUrl: database.loginUrl, log: silentLog });
  useDoor(door);
});
afterAll(async () => {
  await Promise.all([owner.destroy(), door.end()]);
  await database.drop();
});

const everybody = () => owner.selectFrom('people').select(['id', 'name', 'email', 'language']).execute();
const read = (id: string) => withActor({ kind: 'auth' }, (tx) => readOwnData(tx, id));

test('every column that names a person is in that person’s copy, with as many entries as there are rows', async () => {
  let seen = 0;
  for (const { id } of await everybody()) {
    const held = await read(id);
    for (const name of Object.keys(PERSON_COLUMNS) as (keyof typeof PERSON_COLUMNS)[]) {
      const [table = '', column = ''] = name.split('.');
      // That a programme's last yes was one's own tells that all have answered: one's word is in `pool_words`.
      const told =
        table === 'match_answers'
          ? sql`not (party = 'recipient' and match_id in (select m.id from matches m join needs n on n.id = m.need_id where n.pooled))`
          : sql`true`;
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)} = ${id}::uuid and ${told}`.execute(
        owner,
      );
      expect.soft(held.get(name)?.length ?? 0, `${name} of ${id}`).toBe(rows[0]?.n);
      seen += rows[0]?.n ?? 0;
    }
  }
  expect(seen).toBeGreaterThan(300);
  const sections = new Set(Object.values(HELD_COLUMNS));
  expect(HELD_SECTIONS.filter((section) => !sections.has(section))).toEqual([]);
});

test('no column waits for its first row to be found missing', async () => {
  const [person] = await everybody();
  const held = await read(person!.id);
  const { rows } = await sql<{ source: string }>`
    select string_agg(prosrc, '') as source from pg_proc
    where proname in ('records_naming', 'files_naming', 'confidence_naming', 'notes_naming', 'passports_naming', 'living_notes_naming', 'reviews_naming', 'hubs_naming')`.execute(
    owner,
  );
  const asked = (column: HeldColumn) => held.has(column) || rows[0]?.source.includes(`'${column}'`);
  expect((Object.keys(HELD_COLUMNS) as HeldColumn[]).filter((column) => !asked(column))).toEqual([]);
});

test('nobody else’s address is in it, no hash, no token, nothing sealed', async () => {
  const people = await everybody();
  const { rows: secrets } = await sql<{ secret: string }>`
    select password_hash as secret from credentials union select token_hash from sessions
    union select code_hash from recovery_codes union select encode(sealed_secret, 'hex') from totp_factors
    union select view_hash from need_consents`.execute(owner);
  for (const { id, email } of people) {
    const text = JSON.stringify([...(await read(id))]);
    expect(text).toContain(email);
    const others = text.replaceAll(email, '');
    for (const other of people) if (other.id !== id) expect(others).not.toContain(other.email);
    for (const { secret } of secrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/[0-9a-f]{64}|\$argon2|\\\\x/);
  }
});

test('a title goes with the hat: who left an organisation gets references alone', async () => {
  const need = await owner
    .selectFrom('needs')
    .select(['author_id', 'reference', 'title'])
    .where('status', '=', 'circulating')
    .limit(1)
    .executeTakeFirstOrThrow();
  const needs = async () =>
    JSON.stringify((await read(need.author_id)).get('needs.author_id' satisfies HeldColumn));
  expect(await needs()).toContain(JSON.stringify(need.title));
  await owner
    .updateTable('memberships')
    .set({ ended_at: new Date() })
    .where('person_id', '=', need.author_id)
    .execute();
  expect(await needs()).toContain(need.reference);
  expect(await needs()).not.toContain(need.title);
});

test('how a record stands goes with the hat too', async () => {
  const { id } = await owner
    .selectFrom('needs as n')
    .innerJoin('memberships as m', (join) =>
      join
        .onRef('m.person_id', '=', 'n.author_id')
        .onRef('m.organisation_id', '=', 'n.organisation_id')
        .on('m.role', '=', 'focal_point'),
    )
    .select('n.author_id as id')
    .where('m.ended_at', 'is', null)
    .where('n.author_id', 'not in', (eb) =>
      eb.selectFrom('memberships').select('person_id').where('role', '=', 'broker'),
    )
    .limit(1)
    .executeTakeFirstOrThrow();
  const standing = async () =>
    (await read(id)).get('needs.author_id')!.filter(({ what }) => what !== undefined).length;
  expect(await standing()).toBeGreaterThan(0);
  await owner.updateTable('memberships').set({ ended_at: new Date() }).where('person_id', '=', id).execute();
  expect(await standing()).toBe(0);
  const { id: broker } = await owner
    .selectFrom('matches')
    .select('proposed_by as id')
    .where('proposed_by', 'is not', null)
    .limit(1)
    .executeTakeFirstOrThrow();
  await owner
    .updateTable('memberships')
    .set({ ended_at: new Date() })
    .where('person_id', '=', broker)
    .execute();
  const proposed = (await read(broker!)).get('matches.proposed_by')!;
  expect(proposed.length).toBeGreaterThan(0);
  expect(proposed.filter(({ what }) => what !== undefined)).toEqual([]);
});

test('taking it is recorded', async () => {
  const [person] = await everybody();
  const copy = await copyOwnData({ kind: 'person', person } as SignedIn, new Date());
  expect(copy.map(({ section }) => section)).toEqual([...HELD_SECTIONS]);
  const last = await owner
    .selectFrom('security_events')
    .select(['kind', 'person_id'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
  expect(last).toEqual({ kind: 'own-data-downloaded', person_id: person!.id });
});
