import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { KEPT_MS } from '#app/domain/retention/retention.ts';
import { KEPT_TABLES, type KeptTable } from '#db/schema/kept-tables.ts';
import { PERSON_COLUMNS } from '#db/schema/person-columns.ts';
import { testDatabase } from '#tests/support/database.ts';

const db = await testDatabase();
afterAll(() => db.drop());

test('every column that names a person says whether it is handed over with the post', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.conrelid::regclass::text || '.' || a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'people'::regclass order by 1`.execute(db.owner);
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(PERSON_COLUMNS).sort());
});

test('every table says for how long what is in it stays, or why it does (PR5)', async () => {
  const { rows } = await sql<{ name: string; deletes: boolean }>`
    select c.relname as name, has_table_privilege('tws_worker', c.oid, 'delete') as deletes from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely_%'`.execute(
    db.owner,
  );
  const said = new Map<string, KeptTable>(Object.entries(KEPT_TABLES));
  expect([...said.keys()].sort()).toEqual(rows.map(({ name }) => name).sort());
  const removed = [...said].flatMap(([name, kept]) =>
    'removed' in kept ? [{ name, kind: kept.removed }] : [],
  );
  // Each kind once, of a table from which the worker may delete.
  expect(removed.map(({ kind }) => kind).sort()).toEqual(Object.keys(KEPT_MS).sort());
  for (const { name } of removed)
    expect([name, rows.find((row) => row.name === name)?.deletes]).toEqual([name, true]);
  const reasons = [...said.values()].flatMap((kept) => Object.values<string>(kept));
  const silent = reasons.filter((reason) => !(reason in KEPT_MS) && reason.split(' ').length < 5);
  expect(silent).toEqual([]);
});
