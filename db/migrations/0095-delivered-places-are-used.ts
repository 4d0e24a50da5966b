import { sql, type Kysely } from 'kysely';

/**
 * An offer says how many needs it can serve (DATA, `slots`): one that was delivered has been served, and its place stays
 * used after the match closes. An agreement that ends before frees its place, as before. What closed until now keeps what
 * it gave back: somebody may hold it since.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const before = `step := app.holds_slot(new.status)::integer - app.holds_slot(old.status)::integer;`;
  const after = `step := (app.holds_slot(new.status) or (old.status = 'completed' and new.status = 'closed'))::integer
        - app.holds_slot(old.status)::integer;`;
  await sql`
    do $do$ declare f oid := 'app.match_slots()'::regprocedure; begin
      if position(${sql.lit(before)} in pg_get_functiondef(f)) = 0 then raise exception 'match_slots says something else'; end if;
      execute replace(pg_get_functiondef(f), ${sql.lit(before)}, ${sql.lit(after)});
    end $do$`.execute(db);
}
