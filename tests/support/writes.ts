import { sql, type Kysely } from 'kysely';
import type { Database } from '#db/schema/database.ts';

/** What counts requests, and what the migrations keep of themselves. */
const NO_RECORDS = ['rate_limits', 'kysely_migration', 'kysely_migration_lock'];

/**
 * From now on the database counts each row that anybody writes, changes or deletes, in the transaction that does: what is
 * undone leaves no count. To ask whether anything was changed then costs nothing, however much there is; a row that was
 * written again as it was is counted too.
 *
 * @param except tables whose rows may change
 */
export async function watchWrites(owner: Kysely<Database>, except: readonly string[] = []): Promise<void> {
  const left = sql.join([...NO_RECORDS, ...except].map((name) => sql.lit(name)));
  await sql`
    create schema tests;
    create unlogged table tests.writes (name text not null);
    create function tests.count_write() returns trigger language plpgsql security definer as $$
    begin
      insert into tests.writes values (tg_table_name);
      return null;
    end $$;
    do $$ declare t text; begin
      for t in select tablename from pg_tables where schemaname = 'public' and tablename not in (${left}) loop
        execute format('create trigger zz_count_write after insert or update or delete on public.%I
          for each row execute function tests.count_write()', t);
      end loop;
    end $$`.execute(owner);
}

/** How many rows were written in each table so far; tables that nobody wrote in are left out. */
export async function countWrites(owner: Kysely<Database>): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; count: number }>`
    select name, count(*)::int as count from tests.writes group by name order by name`.execute(owner);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
