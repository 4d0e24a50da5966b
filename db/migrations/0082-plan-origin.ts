import { sql, type Kysely } from 'kysely';

/**
 * What a joint plan was begun on: the national basis and the priority of the need, as its State showed them to a partner
 * at that moment (DOMAIN section 2, PA1). Written once, with the plan; plans that are there get what is shown today.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table match_plans add column origin jsonb not null default '{}' constraint match_plans_origin
      check (jsonb_typeof(origin) = 'object' and pg_column_size(origin) <= 20000);
    update match_plans p set origin = jsonb_strip_nulls(jsonb_build_object('basis', a->'basis', 'basisTitle', a->'basisTitle',
      'basisYear', a->'basisYear', 'basisSection', a->'basisSection', 'priority', a->'priority',
      'textLanguage', case when a ? 'basisTitle' then a->'textLanguage' end))
    from matches m join need_views v on v.need_id = m.need_id and v.audience = 'parties'
      cross join lateral (select v.view->'answers' as a) shown
    where m.id = p.match_id;

    -- A State of a programme reads it with the plan.
    drop function app.pool_plan(uuid);
    create function app.pool_plan(target uuid)
    returns table (revision integer, outcomes jsonb, milestones jsonb, starts_on date, ends_on date, remains text, monitoring text,
      responsibilities jsonb, annex jsonb, origin jsonb, opened_at timestamptz, updated_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select pl.revision, pl.outcomes, pl.milestones, pl.starts_on, pl.ends_on, pl.remains, pl.monitoring, pl.responsibilities, pl.annex,
        pl.origin, pl.opened_at, pl.updated_at
      from match_plans pl join matches t on t.id = pl.match_id where pl.match_id = target and app.match_is_live(t.status)
        and exists (select from app.pool_matches_of_mine() x where x.match_id = target and x.answer = 'yes')
    $$;
    revoke all on function app.pool_plan(uuid) from public;
    grant execute on function app.pool_plan(uuid) to tws_user;
  `.execute(db);
}
