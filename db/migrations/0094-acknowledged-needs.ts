import { sql, type Kysely } from 'kysely';

/**
 * A need is acknowledged like an offer, and the clock of it counts both: it ends with the first thing that a broker does
 * with what was handed in, since a decision on the second day keeps the promise as well.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sent = (
    kind: 'offer' | 'need',
  ) => `cross join lateral (select max(s.at) as at, max(s.id) as id from ${kind}_events s
          where s.${kind}_id = e.${kind}_id and s.action = 'submit' and s.id < e.id) sent`;
  const first = (kind: 'offer' | 'need', acts: string) => `union all
        select 'acknowledge', sent.at, e.at from ${kind}_events e
          ${sent(kind)}
          where e.action in (${acts}) and sent.at is not null and not exists (select from ${kind}_events a
            where a.${kind}_id = e.${kind}_id and a.action in (${acts}) and a.id > sent.id and a.id < e.id)`;
  const before = `select case e.action when 'take-up' then 'acknowledge' else 'triage' end, sent.at, e.at from offer_events e
          cross join lateral (select max(s.at) as at from offer_events s where s.offer_id = e.offer_id and s.action = 'submit' and s.id < e.id) sent
          where e.action in ('take-up', 'publish', 'return') and sent.at is not null`;
  const after = `select 'triage', sent.at, e.at from offer_events e
          ${sent('offer')}
          where e.action in ('publish', 'return') and sent.at is not null
        ${first('offer', `'take-up', 'publish', 'return'`)}
        ${first('need', `'take-up', 'authenticate', 'validate', 'return'`)}`;
  await sql`
    do $do$ declare f oid := 'app.count_clocks(jsonb)'::regprocedure; begin
      if position(${sql.lit(before)} in pg_get_functiondef(f)) = 0 then raise exception 'count_clocks says something else'; end if;
      execute replace(pg_get_functiondef(f), ${sql.lit(before)}, ${sql.lit(after)});
    end $do$`.execute(db);
}
