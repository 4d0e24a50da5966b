import { sql, type Kysely } from 'kysely';

/**
 * A programme for several States that a broker gives back is over: its States agreed to its words, so these are not
 * changed, and its hub proposes another. The hub reads why, and where its programme stands; so does a State that is in it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.give_back_pool(target uuid, moment timestamptz) returns uuid
    language plpgsql security definer set search_path = public as $$
    declare given uuid;
    begin
      update pools set ended_at = moment from needs n where pools.need_id = target and n.id = target and n.pooled
        and n.status = 'withdrawn' and app.is_role('broker') and pools.ended_at is null returning pools.id into given;
      return given;
    end $$;
    -- A State that was asked and is not in it knows no more than that it was handed in.
    create function app.pool_stands(target uuid) returns text language sql stable security definer set search_path = public as $$
      select n.status from pools p join needs n on n.id = p.need_id where p.id = target and (app.is_role('broker')
        or (app.is_role('hub_coordinator') and p.hub_id = app.organisation_id())
        or (app.is_role('focal_point') and exists (select from pool_members m where m.pool_id = p.id
          and m.organisation_id = app.organisation_id() and m.joined_at is not null and m.left_at is null)))
    $$;
    create function app.why_pool_came_back(target uuid) returns table (code text, words text, at timestamptz)
    language sql stable security definer set search_path = public as $$
      select e.reason_code, e.reason_text, e.at from pools p join need_events e on e.need_id = p.need_id and e.action = 'return'
        where p.id = target and (app.is_role('broker') or (app.is_role('hub_coordinator') and p.hub_id = app.organisation_id()))
        order by e.id desc limit 1
    $$;
    revoke all on function app.give_back_pool(uuid, timestamptz), app.pool_stands(uuid), app.why_pool_came_back(uuid) from public;
    grant execute on function app.give_back_pool(uuid, timestamptz), app.pool_stands(uuid), app.why_pool_came_back(uuid) to tws_user;
  `.execute(db);
}
