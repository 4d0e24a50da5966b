import { sql, type Kysely } from 'kysely';

/**
 * Whom a need goes round to, by its State's consent (DOMAIN sections 4 and 5): named donors, donors of its themes, all
 * that are registered, or everybody; what donors answer with; and the time in which its State chooses among them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await reachDonors(db);
  await shortlist(db);
  await express(db);
  await tell(db);
}

/** How far a need goes: what its State agreed to, what the broker chose within it, and who finds it by that. */
async function reachDonors(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table needs
      -- What the State wants, and what it agreed to last; absent is as far as its views go.
      add column reach jsonb constraint needs_reach check (reach->>'mode' in ('named', 'themes', 'registered') and pg_column_size(reach) <= 8000),
      add column agreed_reach jsonb constraint needs_agreed_reach check (pg_column_size(agreed_reach) <= 8000),
      -- What a broker chose within it.
      add column circulation_mode text not null default 'public' constraint needs_circulation_mode check
        (circulation_mode in ('named', 'themes', 'registered', 'public')),
      add column circulation_donors uuid[] not null default '{}' constraint needs_circulation_donors check
        (cardinality(circulation_donors) <= 200 and (circulation_mode = 'named') = (cardinality(circulation_donors) > 0));
    create index needs_named on needs (id) where circulation_mode = 'named';
    alter table need_consents
      add column reach jsonb constraint need_consents_reach check (pg_column_size(reach) <= 8000);
    alter table need_views
      add column mode text not null default 'public' constraint need_views_mode check (mode in ('named', 'themes', 'registered', 'public'));

    -- The themes, without what is below them, of what an organisation has published: its theme list.
    create function app.themes_given_by(organisation uuid) returns text[] language sql stable security definer set search_path = public as $$
      select coalesce(array_agg(distinct split_part(code, '-', 1)), '{}') from published_offers o, unnest(o.themes) code
        where o.organisation_id = organisation
    $$;
    create function app.themes_i_give() returns text[] language sql stable security definer set search_path = public as $$
      select case when app.role() = 'donor' then app.themes_given_by(app.organisation_id()) else '{}' end
    $$;
    create function app.gives_one_of(codes text[], given text[]) returns boolean language sql immutable parallel safe as $$
      select exists (select from unnest(codes) code where split_part(code, '-', 1) = any (given))
    $$;
    create function app.needs_that_name_me() returns setof uuid language sql stable security definer set search_path = public as $$
      select id from needs where circulation_mode = 'named' and app.role() = 'donor' and app.organisation_id() = any (circulation_donors)
    $$;
    -- Whether a need that goes round reaches an organisation that gives: for what the clock tells people of needs.
    create function app.need_reaches(target uuid, organisation uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from needs n where n.id = target and n.status in ('circulating', 'partly-matched') and case n.circulation_mode
        when 'named' then organisation = any (n.circulation_donors)
        when 'themes' then app.gives_one_of(n.themes, app.themes_given_by(organisation)) else true end)
    $$;
    -- Whether a State agreed that its need reaches an organisation: for brokers, who put it before nobody else.
    create function app.may_reach(target uuid, organisation uuid) returns boolean language sql stable security definer set search_path = public as $$
      select app.is_role('broker') and exists (select from needs n where n.id = target and case n.agreed_reach->>'mode'
        when 'named' then n.agreed_reach->'donors' ? organisation::text
        when 'themes' then app.gives_one_of(n.themes, app.themes_given_by(organisation)) else true end)
    $$;
    create function app.proposed_within_reach() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if app.role() = 'broker' and not app.may_reach(new.need_id, (select organisation_id from offers where id = new.offer_id)) then
        raise exception 'a need is put before nobody whom its State did not agree to' using errcode = 'check_violation', constraint = 'needs_as_agreed';
      end if;
      return new;
    end $$;
    create trigger within_reach before insert on matches for each row
      when (new.status = 'proposed') execute function app.proposed_within_reach();
    -- Organisations that give, for whoever names some of them; how many themes of a need each shares.
    create function app.donors_to_name(codes text[]) returns table (id uuid, name text, state_code text, fits boolean)
    language sql stable security definer set search_path = public as $$
      select g.id, g.name, g.state_code, app.gives_one_of(codes, app.themes_given_by(g.id)) as fits from organisations g
        where (app.is_role('broker') or app.is_role('focal_point')) and g.ended_at is null and g.id is distinct from app.organisation_id()
          and exists (select from memberships m where m.organisation_id = g.id and m.role = 'donor' and m.ended_at is null)
        order by fits desc, g.name, g.id limit 500
    $$;
    -- Who is told that a need was sent to them by name.
    create function app.told_of_naming(target uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select distinct p.email, p.language from needs n join memberships m on m.organisation_id = any (n.circulation_donors)
          and m.role = 'donor' and m.ended_at is null join people p on p.id = m.person_id and p.disabled_at is null
        where n.id = target and app.is_role('broker') and n.circulation_mode = 'named' order by p.email
    $$;
    revoke all on function app.themes_given_by(uuid), app.themes_i_give(), app.needs_that_name_me(), app.need_reaches(uuid, uuid),
      app.donors_to_name(text[]), app.told_of_naming(uuid), app.may_reach(uuid, uuid), app.proposed_within_reach() from public;
    grant execute on function app.themes_i_give(), app.needs_that_name_me(), app.donors_to_name(text[]), app.told_of_naming(uuid),
      app.may_reach(uuid, uuid) to tws_user;
    grant execute on function app.need_reaches(uuid, uuid) to tws_worker;

    -- Whatever the code above does: no wider than the State agreed to (app/domain/needs/reach.ts says the same).
    create function app.circulates_as_agreed() returns trigger language plpgsql security definer set search_path = public as $$
    declare agreed text := coalesce(new.agreed_reach->>'mode', 'public'); modes constant text[] := array['named', 'themes', 'registered', 'public'];
    begin
      if tg_op = 'UPDATE' and (new.circulation_mode, new.circulation_donors) is not distinct from (old.circulation_mode, old.circulation_donors)
          and not (new.status in ('circulating', 'partly-matched') and old.status in ('validated', 'unmet')) then
        return new;
      end if;
      if tg_op = 'INSERT' and new.agreed_reach is null then return new; end if;
      if array_position(modes, new.circulation_mode) > array_position(modes, agreed)
        or (agreed = 'named' and not new.circulation_donors <@ array(select jsonb_array_elements_text(new.agreed_reach->'donors'))::uuid[])
        or (agreed = 'themes' and exists (select from unnest(new.circulation_donors) donor
          where not app.gives_one_of(new.themes, app.themes_given_by(donor)))) then
        raise exception 'a need goes no further than its State agreed to' using errcode = 'check_violation', constraint = 'needs_as_agreed';
      end if;
      return new;
    end $$;
    create trigger as_agreed before insert or update on needs for each row execute function app.circulates_as_agreed();

    create policy reached on need_views as restrictive for select to tws_user using (
      audience <> 'registered' or mode in ('registered', 'public') or (select app.role()) in ('focal_point', 'broker')
      or need_id in (select app.needs_of_my_matches()) or need_id in (select app.needs_of_my_hub())
      or case mode when 'themes' then app.gives_one_of(themes, (select app.themes_i_give()))
        else need_id in (select app.needs_that_name_me()) end);
    alter policy everyone on need_views using (audience = 'public' and circulating and mode = 'public');
  `.execute(db);
}

/** Circulating, then its State chooses: at the deadline, or before. */
async function shortlist(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ declare held text; begin
      select pg_get_expr(conbin, conrelid) into strict held from pg_constraint where conname = 'needs_status';
      execute format('alter table needs drop constraint needs_status, add constraint needs_status check (%s or status = %L)', held, 'shortlisting');
      select pg_get_expr(conbin, conrelid) into strict held from pg_constraint where conname = 'needs_paused_from';
      execute format('alter table needs drop constraint needs_paused_from, add constraint needs_paused_from check (%s or paused_from = %L)', held, 'shortlisting');
    end $$;
    alter table needs
      -- When it stopped going round and its State began to choose; gone with the next round.
      add column shortlisted_at timestamptz,
      add constraint needs_shortlisted check (status <> 'shortlisting' or shortlisted_at is not null);
    alter table need_views
      -- It goes round no more, and its State chooses among those who answered: a match of it can still be proposed and accepted.
      add column choosing boolean not null default false;
    create index needs_deadline on needs (circulates_until) where status = 'circulating';

    create function app.view_goes_as_need() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      select n.circulation_mode, n.status = 'shortlisting' or (n.status = 'partly-matched' and n.shortlisted_at is not null)
        into new.mode, new.choosing from needs n where n.id = new.need_id;
      return new;
    end $$;
    create trigger goes_as_need before insert or update on need_views for each row execute function app.view_goes_as_need();
    create function app.views_follow_need() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update need_views set circulating = circulating and new.status in ('circulating', 'partly-matched') where need_id = new.id;
      return null;
    end $$;
    create trigger views_follow after update on needs for each row
      when ((new.status = 'shortlisting') is distinct from (old.status = 'shortlisting') or new.circulation_mode <> old.circulation_mode)
      execute function app.views_follow_need();

    create or replace function app.need_after(status text, results integer, covered integer, agreed boolean, started boolean, done integer)
    returns text language sql immutable parallel safe as $$
      select case when status not in ('circulating', 'partly-matched', 'shortlisting', 'matched', 'in-delivery') then status
        when results > 0 and done >= results then 'fulfilled'
        when results > 0 and covered >= results then case when started then 'in-delivery' else 'matched' end
        when agreed or covered > 0 then 'partly-matched'
        when status = 'shortlisting' then status else 'circulating' end
    $$;

    -- Whether somebody's answer to a need is still open, whether its State knows of it yet or not.
    create function app.has_open_answers(target uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from matches m join needs n on n.id = m.need_id
        where n.id = target and m.status not in ('closed', 'left', 'terminated', 'lapsed')
          and (app.is_role('broker') or app.is_role('system') or (app.is_role('focal_point') and n.organisation_id = app.organisation_id())))
    $$;
    -- Both sides of what was proposed have until the end of the State's days to choose.
    create function app.choose_until(target uuid, choose_by date) returns void language sql security definer set search_path = public as $$
      update matches m set answer_by = choose_by from needs n
        where n.id = m.need_id and n.id = target and n.status = 'shortlisting' and m.status = 'proposed'
          and (app.is_role('system') or (app.is_role('focal_point') and n.organisation_id = app.organisation_id()))
    $$;
    -- Whoever acts for the State of a need.
    create function app.people_of_need(target uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select p.email, p.language from needs n join memberships m on m.organisation_id = n.organisation_id and m.role = 'focal_point'
          and m.ended_at is null join people p on p.id = m.person_id and p.disabled_at is null
        where n.id = target and (app.is_role('broker') or app.is_role('system')) order by p.email
    $$;
    revoke all on function app.view_goes_as_need(), app.views_follow_need(), app.circulates_as_agreed(), app.has_open_answers(uuid),
      app.choose_until(uuid, date), app.people_of_need(uuid) from public;
    grant execute on function app.has_open_answers(uuid), app.choose_until(uuid, date), app.people_of_need(uuid) to tws_user, tws_worker;

    grant select (circulates_until, shortlisted_at), update (shortlisted_at) on needs to tws_worker;
    alter policy clock on needs using (status in ('validated', 'circulating', 'shortlisting', 'expired'));
    alter policy clock_moves on needs using (status in ('validated', 'circulating', 'shortlisting')) with check (status in ('expired', 'shortlisting'));
    alter policy delegation_shares on hub_shares with check (
      (select app.is_role('focal_point')) and shared_by = (select app.person_id()) and need_id in (
        select id from needs where status in ('submitted', 'validated', 'circulating', 'partly-matched', 'shortlisting', 'unmet')));
  `.execute(db);
  for (const [before, after] of REWORDED)
    await sql`
      do $do$ declare f record; found integer := 0; begin
        for f in select oid from pg_proc where pronamespace = 'app'::regnamespace and position(${sql.lit(before)} in prosrc) > 0 loop
          execute replace(pg_get_functiondef(f.oid), ${sql.lit(before)}, ${sql.lit(after)});
          found := found + 1;
        end loop;
        if found = 0 then raise exception 'no function says % any more', ${sql.lit(before)}; end if;
      end $do$;
    `.execute(db);
}

/** What the functions of before say of a status, and what each of them says from now on. */
const REWORDED = [
  // Open work of its State's.
  [
    `'partly-matched', 'matched', 'in-delivery', 'unmet'`,
    `'partly-matched', 'shortlisting', 'matched', 'in-delivery', 'unmet'`,
  ],
  // A hub reads along until it is matched.
  [
    `n.status in ('submitted', 'validated', 'circulating', 'partly-matched', 'unmet')`,
    `n.status in ('submitted', 'validated', 'circulating', 'partly-matched', 'shortlisting', 'unmet')`,
  ],
  // A State that was asked to choose, and is never heard, is asked whether its need still stands.
  [
    `n.status in ('validated', 'circulating') and`,
    `n.status in ('validated', 'circulating', 'shortlisting') and`,
  ],
  // A round that its State ended stays ended, whatever comes of the matches.
  [
    `after in ('circulating', 'partly-matched') and circulates_until is not null`,
    `after in ('circulating', 'partly-matched') and need.shortlisted_at is null and circulates_until is not null`,
  ],
] as const;

/** What a donor answers a need with: for brokers, and for its State once a broker put it there. Never for another donor. */
async function express(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_interests (
      match_id uuid primary key references matches (id),
      scope text not null constraint match_interests_scope check (char_length(scope) between 1 and 2000),
      modes text[] not null constraint match_interests_modes check (cardinality(modes) between 1 and 16),
      starts_on date not null,
      ends_on date not null,
      team text not null constraint match_interests_team check (char_length(team) between 1 and 1000),
      conditions text not null default '' constraint match_interests_conditions check (char_length(conditions) <= 1000),
      cost text not null default '' constraint match_interests_cost check (char_length(cost) <= 500),
      declared_at timestamptz not null,
      -- When its donor changed it last, after it was declared.
      revised_at timestamptz,
      constraint match_interests_dates check (ends_on >= starts_on)
    );
    select app.protect('match_interests');
    grant select, insert, update (scope, modes, starts_on, ends_on, team, conditions, cost, revised_at) on match_interests to tws_user;
    create policy donor on match_interests for select to tws_user using (
      (select app.is_role('donor')) and match_id in (select id from matches));
    create policy broker on match_interests for select to tws_user using ((select app.is_role('broker')));
    -- From the proposal on: before it a State knows its own request and no donor's interest.
    create policy recipient on match_interests for select to tws_user using (
      (select app.is_role('focal_point')) and match_id in (select id from matches where proposed_at is not null));
    create policy declare on match_interests for insert to tws_user with check (
      (select app.is_role('donor')) and match_id in (select id from matches where status in ('interest-declared', 'requested')));
    create policy revise on match_interests for update to tws_user using (
      (select app.is_role('donor')) and match_id in (select id from matches where status in ('interest-declared', 'requested', 'proposed')));
  `.execute(db);
}

/** Who hears of a proposal, an introduction and a return, and when what they were asked is done. */
async function tell(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- For the outbox: who answers for each side of a match, its author while they act for it, else whoever does; and
    -- whether that side has answered.
    create function app.sides_of_match(target uuid) returns table (party text, answered boolean, email text, language text)
    language sql stable security definer set search_path = public as $$
      with sides as (
        select 'donor' as party, 'donor' as role, m.donor_organisation_id as organisation_id, o.author_id
          from matches m join offers o on o.id = m.offer_id where m.id = target
        union all
        select 'recipient', 'focal_point', n.organisation_id, n.author_id
          from matches m join needs n on n.id = m.need_id where m.id = target
      ), able as (
        select s.party, p.id, p.email, p.language, p.id = s.author_id as wrote from sides s
          join memberships h on h.organisation_id = s.organisation_id and h.role = s.role and h.ended_at is null
          join people p on p.id = h.person_id and p.disabled_at is null
      )
      select a.party, exists (select from match_answers w where w.match_id = target and w.party = a.party), a.email, a.language
      from able a where (a.wrote or not exists (select from able b where b.party = a.party and b.wrote))
        and (app.is_role('broker') or (app.is_role('focal_point') and a.party = 'donor' and exists (select from matches m
          join needs n on n.id = m.need_id where m.id = target and m.known_to_recipient and n.organisation_id = app.organisation_id())))
      order by a.party, a.email
    $$;
    create function app.people_of_offer(target uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      with able as (
        select p.email, p.language, p.id = o.author_id as wrote from offers o
          join memberships h on h.organisation_id = o.organisation_id and h.role = 'donor' and h.ended_at is null
          join people p on p.id = h.person_id and p.disabled_at is null where o.id = target
      )
      select email, language from able
        where (wrote or not exists (select from able b where b.wrote)) and app.is_role('broker') order by email
    $$;

    create function app.settle_letters(what text, where_to text, moment timestamptz, organisation uuid default null) returns void
    language sql security definer set search_path = public as $$
      update inbox_entries set settled_at = moment where kind = what and path = where_to and settled_at is null
        and (organisation is null or person_id in (select person_id from memberships where organisation_id = organisation))
    $$;
    create function app.what_was_asked_is_done() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if tg_table_name = 'match_answers' then
        perform app.settle_letters('match-proposed', '/matches/' || new.match_id, new.at, new.organisation_id);
        if new.party = 'recipient' and new.answer = 'yes' then
          perform app.settle_letters('need-to-choose', '/needs/' || (select need_id from matches where id = new.match_id) || '/answers', new.at);
        end if;
      elsif tg_table_name = 'matches' then
        if tg_op = 'INSERT' then
          perform app.settle_letters('need-sent', '/needs/' || new.need_id, new.created_at, new.donor_organisation_id);
        elsif old.status = 'proposed' then
          perform app.settle_letters('match-proposed', '/matches/' || new.id, new.updated_at);
        end if;
      elsif tg_table_name = 'offers' then
        perform app.settle_letters('record-returned', '/offers/' || new.id || '/manage', new.updated_at);
      else
        perform app.settle_letters('record-returned', '/needs/' || new.id, new.updated_at) where old.status = 'returned';
        perform app.settle_letters('need-to-choose', '/needs/' || new.id || '/answers', new.updated_at) where old.status = 'shortlisting';
        perform app.settle_letters('need-sent', '/needs/' || new.id, new.updated_at)
          where old.status in ('circulating', 'partly-matched') and new.status not in ('circulating', 'partly-matched');
      end if;
      return null;
    end $$;
    create trigger asked_is_done after insert on match_answers for each row execute function app.what_was_asked_is_done();
    create trigger asked_is_done after insert or update of status on matches for each row execute function app.what_was_asked_is_done();
    create trigger asked_is_done after update of status on needs for each row
      when (new.status <> old.status) execute function app.what_was_asked_is_done();
    create trigger asked_is_done after update of status on offers for each row
      when (new.status <> old.status and old.status = 'returned') execute function app.what_was_asked_is_done();
    revoke all on function app.sides_of_match(uuid), app.people_of_offer(uuid), app.settle_letters(text, text, timestamptz, uuid),
      app.what_was_asked_is_done() from public;
    grant execute on function app.sides_of_match(uuid), app.people_of_offer(uuid) to tws_user;
  `.execute(db);
}
