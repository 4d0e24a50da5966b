import { sql, type Kysely } from 'kysely';

/**
 * An administrator who hands over somebody's post reads how much goes with it, and no record. A reference stands on every list
 * of masked needs: beside the post's organization it said which State a need is of, and with whom somebody is matched.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const before = 'select told.kind, told.id, told.reference, told.status,';
  const after = `select told.kind, case when reader.holds_it then told.id end, case when reader.holds_it then told.reference end,
        case when reader.holds_it then told.status end,`;
  await sql`
    do $do$ declare said text := pg_get_functiondef('app.list_held(uuid)'::regprocedure); begin
      if position(${sql.lit(before)} in said) = 0 then raise exception 'app.list_held() says something else now'; end if;
      execute replace(said, ${sql.lit(before)}, ${sql.lit(after)});
    end $do$;
  `.execute(db);
}
