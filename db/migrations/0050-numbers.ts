import { sql, type Kysely } from 'kysely';

/**
 * Figures (counts and medians): two functions that count, for the platform and for brokers, and what everybody may read of
 * it, which is written once when a quarter or a year is over and never changed: no two days can be compared. No number under
 * five can be stored in what everybody reads.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await published(db);
  await counting(db);
  await clocks(db);
  await changes(db);
}

async function published(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table published_periods (
      period text primary key constraint published_periods_period check (period ~ '^[0-9]{4}(-Q[1-4])?$'),
      published_at timestamptz not null
    );
    -- What is not here is under five, or hidden so that nothing under five can be worked out.
    create table published_counts (
      period text not null references published_periods (period),
      measure text not null constraint published_counts_measure check (measure in
        ('posted', 'circulated', 'matched', 'agreed', 'delivered', 'unmet')),
      -- Empty: all themes, all areas.
      theme text not null default '' constraint published_counts_theme check (theme ~ '^([A-Z]{3})?$'),
      region text not null default '' constraint published_counts_region check (region ~ '^([0-9]{3})?$'),
      counted integer not null constraint published_counts_large_enough check (counted >= 5),
      primary key (period, measure, theme, region)
    );
    create table published_medians (
      period text not null references published_periods (period),
      clock text not null constraint published_medians_clock check (clock ~ '^[a-z]{4,20}$'),
      days numeric(6, 1) not null constraint published_medians_days check (days >= 0),
      primary key (period, clock)
    );
    select app.protect(t::regclass) from unnest(array['published_periods', 'published_counts', 'published_medians']) t;
    do $$ declare t text; begin
      foreach t in array array['published_periods', 'published_counts', 'published_medians'] loop
        execute format('grant select on %I to tws_anonymous, tws_user, tws_worker', t);
        execute format('grant insert on %I to tws_worker', t);
        execute format('create policy read on %I for select to tws_anonymous, tws_user, tws_worker using (true)', t);
        execute format('create policy publish on %I for insert to tws_worker with check (true)', t);
      end loop;
    end $$;
  `.execute(db);
}

async function counting(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Each need once for each thing that happened to it, when it happened first. For the platform's own work and brokers.
    create function app.needs_happened() returns table (need_id uuid, measure text, at timestamptz)
    language sql stable security definer set search_path = public as $$
      select e.need_id, case e.action when 'submit' then 'posted' when 'circulate' then 'circulated' else 'unmet' end, min(e.at)
        from need_events e where e.action in ('submit', 'circulate', 'mark-unmet') group by 1, 2
      union all
      select m.need_id, done.measure, min(done.at) from matches m cross join lateral (values
          ('matched', m.introduced_at), ('agreed', m.agreed_at), ('delivered', m.completed_at)) done (measure, at)
        where done.at is not null group by 1, 2
    $$;
    create function app.may_count() returns boolean language sql stable as $$
      select app.role() = 'system' or app.is_role('broker')
    $$;

    -- regions: the area of each State, as the geography knows it.
    create function app.count_needs(regions jsonb) returns table (measure text, year integer, quarter integer, theme text,
      region text, counted integer)
    language sql stable security definer set search_path = public as $$
      select h.measure, extract(year from h.at at time zone 'UTC')::integer, extract(quarter from h.at at time zone 'UTC')::integer,
        split_part(n.themes[1], '-', 1), coalesce(regions->>n.state_code, '001'), count(*)::integer
      from app.needs_happened() h join needs n on n.id = h.need_id
      where (select app.may_count()) and cardinality(n.themes) > 0 group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    $$;

    -- hubs: the States that each covers. A State may belong to several, and a need may name another.
    create function app.count_needs_of_hubs(hubs jsonb) returns table (measure text, year integer, hub_id uuid, counted integer)
    language sql stable security definer set search_path = public as $$
      with covered as (select hub.key::uuid as hub_id, state.code from jsonb_each(hubs) hub,
        jsonb_array_elements_text(hub.value) state (code))
      select h.measure, extract(year from h.at at time zone 'UTC')::integer, of.hub_id, count(*)::integer
      from app.needs_happened() h join needs n on n.id = h.need_id
        cross join lateral (select c.hub_id from covered c where c.code = n.state_code
          union select id from unnest(n.hub_ids) id) of
      where (select app.may_count())
      group by 1, 2, 3 order by 1, 2, 3
    $$;
  `.execute(db);
}

async function clocks(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- As workingDaysBetween counts them (app/domain/codes/day.ts): Monday to Friday, from the day after the first.
    create function app.working_days_until(day date) returns integer language sql immutable parallel safe as $$
      select 5 * ((day - date '1900-01-01') / 7) + least((day - date '1900-01-01') % 7 + 1, 5)
    $$;

    -- targets: of each clock the days and whether they are working days. A step is counted when it ends.
    create function app.count_clocks(targets jsonb) returns table (clock text, year integer, quarter integer, ended integer,
      median numeric, within integer)
    language sql stable security definer set search_path = public as $$
      with steps (clock, began, ended) as (
        select 'accreditation', applied_at, decided_at from donor_applications where decided_at is not null
        union all
        select case e.action when 'take-up' then 'acknowledge' else 'triage' end, sent.at, e.at from offer_events e
          cross join lateral (select max(s.at) as at from offer_events s where s.offer_id = e.offer_id and s.action = 'submit' and s.id < e.id) sent
          where e.action in ('take-up', 'publish', 'return') and sent.at is not null
        union all
        select 'authenticate', sent.at, e.at from need_events e
          cross join lateral (select max(s.at) as at from need_events s where s.need_id = e.need_id and s.action = 'submit' and s.id < e.id) sent
          where e.action in ('validate', 'return') and sent.at is not null
        union all
        select 'circulation', e.at, first.at from need_events e
          cross join lateral (select min(m.proposed_at) as at from matches m where m.need_id = e.need_id and m.proposed_at >= e.at) first
          where e.action = 'circulate' and first.at is not null
        union all
        select 'choose', m.proposed_at, said.last from matches m
          join (select a.match_id, max(a.at) as last, count(*) as answers, bool_or(a.answer = 'no') as refused
            from match_answers a group by a.match_id) said on said.match_id = m.id
          where m.proposed_at is not null and (said.answers = 2 or said.refused)
        union all
        select 'introduction', said.last, m.introduced_at from matches m
          join (select a.match_id, max(a.at) as last from match_answers a where a.answer = 'yes' group by a.match_id having count(*) = 2) said
            on said.match_id = m.id
          where m.introduced_at is not null
        union all select 'agreement', introduced_at, agreed_at from matches where introduced_at is not null and agreed_at is not null
        union all select 'start', agreed_at, started_on::timestamp at time zone 'UTC' from matches where agreed_at is not null and started_on is not null
        union all
        select 'feedback', m.completed_at, r.at from match_reports r join matches m on m.id = r.match_id
          where r.action = 'feedback' and m.completed_at is not null),
      taken as (
        select s.clock, extract(year from s.ended at time zone 'UTC')::integer as year,
          extract(quarter from s.ended at time zone 'UTC')::integer as quarter, (targets->s.clock->>'target')::integer as target,
          greatest(0, case when targets->s.clock->>'unit' = 'working'
            then app.working_days_until((s.ended at time zone 'UTC')::date) - app.working_days_until((s.began at time zone 'UTC')::date)
            else (s.ended at time zone 'UTC')::date - (s.began at time zone 'UTC')::date end) as days
        from steps s)
      select t.clock, t.year, t.quarter, count(*)::integer, (percentile_cont(0.5) within group (order by t.days))::numeric(8, 1),
        (count(*) filter (where t.days <= t.target))::integer
      from taken t where (select app.may_count()) group by grouping sets ((t.clock, t.year), (t.clock, t.year, t.quarter)) order by 1, 2, 3 nulls last
    $$;
  `.execute(db);
}

async function changes(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ declare f text; begin
      foreach f in array array['needs_happened()', 'may_count()', 'count_needs(jsonb)', 'count_needs_of_hubs(jsonb)',
        'working_days_until(date)', 'count_clocks(jsonb)'] loop
        execute format('revoke all on function app.%s from public', f);
      end loop;
      foreach f in array array['count_needs(jsonb)', 'count_needs_of_hubs(jsonb)', 'count_clocks(jsonb)'] loop
        execute format('grant execute on function app.%s to tws_worker, tws_user', f);
      end loop;
    end $$;

    -- What happened in a week.
    create index need_events_at on need_events (at);
    create index offer_events_at on offer_events (at);
    create index match_events_at on match_events (at);

    -- When what is public of the offers last changed: for whoever asks whether a download is still the same.
    alter table catalogue add column changed_at timestamptz not null default now();
    create or replace function app.raise_catalogue() returns bigint language plpgsql security definer set search_path = public as $$
    declare raised bigint;
    begin
      update catalogue set version = version + 1, changed_at = clock_timestamp() returning version into raised;
      perform pg_notify('catalogue', raised::text);
      return raised;
    end $$;
  `.execute(db);
}
