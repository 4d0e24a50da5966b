import { sql, type Kysely } from 'kysely';

const ACTS = `e.action in ('validate', 'return') and sent.at is not null`;

/**
 * That a need comes from its State has an act and a clock of its own: it ends with that act, or with the decision where
 * nobody took it before; and what a broker decides on a need ends the clock of looking through, as it does of an offer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const before = `select max(s.at) as at from need_events s where s.need_id = e.need_id and s.action = 'submit' and s.id < e.id) sent
          where ${ACTS}`;
  const after = `select max(s.at) as at, max(s.id) as id from need_events s where s.need_id = e.need_id and s.action = 'submit' and s.id < e.id) sent
          where e.action in ('authenticate', 'validate', 'return') and sent.at is not null and not exists (
            select from need_events a where a.need_id = e.need_id and a.action = 'authenticate' and a.id > sent.id and a.id < e.id)
        union all
        select 'triage', sent.at, e.at from need_events e
          cross join lateral (select max(s.at) as at from need_events s where s.need_id = e.need_id and s.action = 'submit' and s.id < e.id) sent
          where ${ACTS}`;
  await sql`
    do $do$ declare f oid := 'app.count_clocks(jsonb)'::regprocedure; begin
      if position(${sql.lit(before)} in pg_get_functiondef(f)) = 0 then raise exception 'count_clocks says something else'; end if;
      execute replace(pg_get_functiondef(f), ${sql.lit(before)}, ${sql.lit(after)});
    end $do$`.execute(db);
}
