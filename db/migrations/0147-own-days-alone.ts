import { sql, type Kysely } from 'kysely';

/**
 * A match that a second side joins keeps the days of the first. Until a broker proposes it, a side reads when it came where it is
 * by its own act alone: in a list by day, its newest act below older ones told that the other side had asked before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.own_act_at(target uuid) returns timestamptz
    language sql stable security definer set search_path = public as $$
      select a.at from match_answers a join matches m on m.id = a.match_id
      where a.match_id = target and a.party = app.own_party() and a.organisation_id = app.organisation_id()
        and m.proposed_at is null and m.status in ('interest-declared', 'requested')
    $$;
    revoke all on function app.own_act_at(uuid) from public;
    grant execute on function app.own_act_at(uuid) to tws_user;
  `.execute(db);
  const before = 'and e.at >= m.created_at';
  const after = `and e.at >= coalesce(least((select a.at from match_answers a where a.match_id = m.id and a.party = app.own_party()
          and a.organisation_id = app.organisation_id()), m.proposed_at), m.created_at)`;
  await sql`
    do $do$ declare said text := pg_get_functiondef('app.match_pauses(uuid)'::regprocedure); begin
      if array_length(string_to_array(said, ${sql.lit(before)}), 1) <> 2 then raise exception 'app.match_pauses() says something else now'; end if;
      execute replace(said, ${sql.lit(before)}, ${sql.lit(after)});
    end $do$;
  `.execute(db);
}
