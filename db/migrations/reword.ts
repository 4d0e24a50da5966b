import { sql, type Kysely } from 'kysely';

/**
 * Says of a function what it says from now on; words that are not there any more, or there twice, stop the migration. Migrations
 * that are frozen rest on it, and so it is frozen with them.
 */
export async function reword(
  db: Kysely<unknown>,
  name: string,
  changes: readonly (readonly [string, string])[],
): Promise<void> {
  for (const [before, after] of changes)
    await sql`
      do $do$ declare said text; begin
        select pg_get_functiondef(oid) into strict said from pg_proc where pronamespace = 'app'::regnamespace and proname = ${sql.lit(name)};
        if array_length(string_to_array(said, ${sql.lit(before)}), 1) <> 2 then
          raise exception '% is said otherwise now', ${sql.lit(name)};
        end if;
        execute replace(said, ${sql.lit(before)}, ${sql.lit(after)});
      end $do$`.execute(db);
}
