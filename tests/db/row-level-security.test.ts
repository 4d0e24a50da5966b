import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';

/** Reviewed: the migrator's own two tables hold names of migrations and a lock, and no role of an actor may write them. */
const WITHOUT_ROW_LEVEL_SECURITY = ['kysely_migration', 'kysely_migration_lock'];

const db = await testDatabase();
afterAll(() => db.drop());

interface Table {
  name: string;
  enabled: boolean;
  forced: boolean;
}

test('every table forces row-level security, unless it is on the reviewed list', async () => {
  const { rows } = await sql<Table>`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`.execute(
    db.owner,
  );
  const open = rows.filter((table) => !(table.enabled && table.forced)).map((table) => table.name);
  expect(open).toEqual(WITHOUT_ROW_LEVEL_SECURITY);
  expect(rows.length).toBeGreaterThan(open.length);
});

test('no view or materialised view reads past row-level security', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not in ('pg_catalog', 'information_schema') and (c.relkind = 'm' or (c.relkind = 'v'
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)))`.execute(db.owner);
  expect(rows).toEqual([]);
});

test('no function that asks who is there, or reads a table, is immutable: a plan that is kept would keep its answer', async () => {
  const { rows } = await sql<{ name: string }>`
    select proname as name from pg_proc where pronamespace = 'app'::regnamespace and provolatile = 'i'
      and prosrc ~* 'current_setting|app[.](role|is_role|person_id|organisation_id|membership_id)[(]|(from|join) +([a-z_]+[.])?[a-z_]+( |$|[)])'
    order by 1`.execute(db.owner);
  // Reviewed: it takes the weekday from a day.
  expect(rows).toEqual([{ name: 'add_working_days' }]);
});

test('the login role has no grant of its own on anything', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'app') and c.relkind in ('r', 'p', 'v', 'm')
      and has_table_privilege('tws_login', c.oid, 'select, insert, update, delete, truncate')`.execute(
    db.owner,
  );
  expect(rows).toEqual([]);
});
