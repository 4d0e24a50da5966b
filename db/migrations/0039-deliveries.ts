import { sql, type Kysely } from 'kysely';

/**
 * From the agreement to the end: what both sides say while a match is delivered and after it, the slot that is kept until
 * then, the need that follows its matches until it is met, needs that nobody met, and what the clock has written already.
 *
 * Everything that a side says of a delivery is one row of `match_reports`, read by both sides and by brokers. Its text is
 * not: `app.report_text` gives it to brokers, to its own side, and to the other side only where its author shows it.
 * What a need becomes is `needAfter` (app/domain/needs/coverage.ts) as before; a test runs one table through both.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addStates(db);
  await addReports(db);
  await moveOn(db);
  await followMatches(db);
  await runClocks(db);
  await reword(db);
  await tellOwnData(db);
}

async function addStates(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table matches drop constraint matches_status, add constraint matches_status check (status in
        ('interest-declared', 'requested', 'proposed', 'introduced', 'designing', 'agreed', 'in-delivery', 'completed',
         'closed', 'left', 'terminated', 'lapsed')),
      drop constraint matches_closed_with_code, add constraint matches_closed_with_code
        check ((status in ('closed', 'left', 'terminated', 'lapsed')) = (closing_code is not null)),
      drop constraint matches_introduced, add constraint matches_introduced check (introduced_at is not null or status not in
        ('introduced', 'designing', 'agreed', 'in-delivery', 'completed', 'left', 'terminated', 'lapsed')),
      drop constraint matches_agreed, add constraint matches_agreed
        check (agreed_at is not null or status not in ('agreed', 'in-delivery', 'completed', 'terminated')),
      add column started_on date,
      add column completion_reported_at timestamptz,
      add column completed_at timestamptz,
      add constraint matches_started check (started_on is not null or status not in ('in-delivery', 'completed')),
      add constraint matches_completed check (status <> 'completed' or completed_at is not null);
    drop index matches_once;
    create unique index matches_once on matches (need_id, offer_id) where status not in ('closed', 'left', 'terminated', 'lapsed');
    grant select (started_on, completion_reported_at, completed_at), update (started_on, completion_reported_at, completed_at)
      on matches to tws_user;
    alter policy donor_leaves on matches with check (
      (select app.is_role('donor')) and donor_organisation_id = (select app.organisation_id())
      and status in ('closed', 'designing', 'agreed', 'in-delivery', 'left', 'terminated'));
    alter policy recipient_leaves on matches with check (
      (select app.is_role('focal_point')) and need_id in (select id from needs)
      and status in ('closed', 'designing', 'agreed', 'in-delivery', 'completed', 'left', 'terminated'));

    alter table needs drop constraint needs_status, add constraint needs_status check (status in ('draft', 'submitted', 'returned',
        'validated', 'circulating', 'partly-matched', 'matched', 'in-delivery', 'fulfilled', 'unmet', 'paused', 'withdrawn')),
      drop constraint needs_paused_from, add constraint needs_paused_from check (paused_from in
        ('submitted', 'returned', 'validated', 'circulating', 'partly-matched', 'matched', 'in-delivery')),
      -- Why nobody met it, and what a broker does next about it.
      add column unmet_code text constraint needs_unmet_code check (unmet_code in ('no-interest', 'no-fit', 'no-funds',
        'trust-not-established', 'conditions-unacceptable', 'lapsed-without-reply', 'security-situation', 'out-of-scope')),
      add column unmet_next text constraint needs_unmet_next check (unmet_next in ('refine', 're-circulate', 'pool', 'refer', 'dossier')),
      add column unmet_at timestamptz,
      add column recirculations integer not null default 0 constraint needs_recirculations check (recirculations between 0 and 2),
      add constraint needs_unmet check (status <> 'unmet' or num_nulls(unmet_code, unmet_next, unmet_at) = 0);
    create index needs_unmet on needs (unmet_at) where status = 'unmet';
  `.execute(db);
}

async function addReports(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_reports (
      id bigint generated always as identity primary key,
      match_id uuid not null references matches (id),
      action text not null constraint match_reports_action check (action in ('start', 'report', 'complete', 'confirm-completion',
        'refuse-completion', 'feedback', 'follow-up', 'spoke', 'more-time', 'dispute', 'settle', 'resolve')),
      -- Whose word it is; neither side's where a verifier raises a dispute or a broker notes its end.
      party text constraint match_reports_party check (party in ('donor', 'recipient')),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null constraint match_reports_role check (role in ('donor', 'focal_point', 'verifier', 'broker')),
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      happened_on date,
      state text constraint match_reports_state check (state in
        ('on-track', 'delayed', 'changed', 'met', 'open', 'all', 'part', 'nothing')),
      -- Of a follow-up: after six months, or twelve.
      months integer constraint match_reports_months check (months in (6, 12)),
      -- One word for each result of the plan, in its order.
      results text[] not null default '{}' constraint match_reports_results
        check (cardinality(results) <= 5 and results <@ array['reached', 'partly', 'not']),
      -- By the milestone's place in the plan, counted from 0, the day on which it was reached.
      milestones jsonb not null default '{}' constraint match_reports_milestones
        check (jsonb_typeof(milestones) = 'object' and pg_column_size(milestones) <= 2000),
      text text not null default '' constraint match_reports_text_length check (char_length(text) <= 1000),
      shared boolean not null,
      constraint match_reports_months_of_follow_up check ((action = 'follow-up') = (months is not null)),
      constraint match_reports_side check (party is not distinct from case role when 'donor' then 'donor' when 'focal_point' then 'recipient' end)
    );
    create index match_reports_match on match_reports (match_id, id);
    create unique index match_reports_feedback_once on match_reports (match_id, party) where action = 'feedback';
    create unique index match_reports_follow_up_once on match_reports (match_id, party, months) where action = 'follow-up';
    create trigger on_behalf before insert on match_reports for each row execute function app.says_on_behalf();

    -- What the clock has written already: no letter twice for the same silence, completion or quarter.
    create table match_letters (
      match_id uuid not null references matches (id),
      letter text not null constraint match_letters_letter check (letter in ('silent-30', 'silent-60', 'status-due', 'follow-up-6', 'follow-up-12')),
      since date not null,
      at timestamptz not null,
      primary key (match_id, letter, since)
    );

    select app.protect(t::regclass) from unnest(array['match_reports', 'match_letters']) t;
    grant select (id, match_id, action, party, person_id, on_behalf_of, role, organisation_id, at, happened_on, state, months,
      results, milestones, shared), insert on match_reports to tws_user;
    grant select, insert on match_letters to tws_worker;
    create policy clock on match_letters to tws_worker using (true) with check (true);

    -- The deliveries that a reader is a side of: a donor goes on reading of one that came to its end.
    create function app.reports_of_mine() returns setof uuid language sql stable security definer set search_path = public as $$
      select app.plans_of_mine()
      union
      select m.id from matches m where app.is_role('donor') and m.known_to_donor
        and m.donor_organisation_id = app.organisation_id() and m.status = 'closed' and m.completed_at is not null
    $$;
    create function app.report_text(target bigint) returns text language sql stable security definer set search_path = public as $$
      select r.text from match_reports r where r.id = target and (app.is_role('broker') or (r.match_id in (select app.reports_of_mine())
        and (r.shared or (r.organisation_id = app.organisation_id() and r.role = app.role()))))
    $$;
    revoke all on function app.reports_of_mine(), app.report_text(bigint) from public;
    grant execute on function app.reports_of_mine(), app.report_text(bigint) to tws_user;

    create policy broker on match_reports for select to tws_user using ((select app.is_role('broker')));
    create policy party on match_reports for select to tws_user using (match_id in (select app.reports_of_mine()));
    create policy keep_first on match_reports as restrictive for select to tws_user using (
      (select app.role()) in ('focal_point', 'broker') or match_id in (select id from matches where need_id in (select app.needs_kept())));
    create policy says on match_reports for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and (match_id in (select app.reports_of_mine()) or ((select app.is_role('broker')) and action = 'resolve')));

    create or replace function app.plan_actor(target uuid, person uuid) returns text language sql stable security definer set search_path = public as $$
      select p.name from people p where p.id = person
        and (app.is_role('broker') or target in (select app.reports_of_mine()))
        and (exists (select from match_plan_changes c where c.match_id = target and c.person_id = person)
          or exists (select from match_confirmations c where c.match_id = target and c.person_id = person)
          or exists (select from match_reports c where c.match_id = target and c.person_id = person and c.role <> 'verifier'))
    $$;
  `.execute(db);
}

/** A status is what was said: no delivery starts without its donor's word, and none is complete without its State's. */
async function moveOn(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.match_moves() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.status = old.status then return new; end if;
      if old.status in ('closed', 'left', 'terminated', 'lapsed')
        or (new.status = 'designing' and old.status <> 'introduced')
        or (new.status = 'agreed' and old.status <> 'designing')
        or (new.status = 'in-delivery' and old.status <> 'agreed')
        or (new.status = 'completed' and old.status <> 'in-delivery')
        or (new.status in ('left', 'lapsed') and old.status not in ('introduced', 'designing'))
        or (new.status = 'terminated' and old.status not in ('agreed', 'in-delivery'))
        or (old.status in ('agreed', 'in-delivery') and new.status not in ('in-delivery', 'completed', 'terminated', 'closed'))
        or (old.status = 'completed' and new.status <> 'closed') then
        raise exception 'a match does not go from % to %', old.status, new.status
          using errcode = 'check_violation', constraint = 'matches_moves';
      end if;
      if new.status = 'agreed' and (select count(*) from match_confirmations c join match_plans p using (match_id, revision)
          where c.match_id = new.id) < 2 then
        raise exception 'an agreement needs both sides to have confirmed the plan as it is'
          using errcode = 'check_violation', constraint = 'matches_two_confirmations';
      end if;
      if (new.status = 'in-delivery' and not exists (select from match_reports where match_id = new.id and action = 'start' and party = 'donor'))
        or (new.status = 'completed' and not exists (
          select from match_reports where match_id = new.id and action = 'confirm-completion' and party = 'recipient')) then
        raise exception 'a delivery starts by its donor and is complete by its State'
          using errcode = 'check_violation', constraint = 'matches_delivered';
      end if;
      return new;
    end $$;
    create function app.holds_slot(status text) returns boolean language sql immutable parallel safe as $$
      select status in ('agreed', 'in-delivery', 'completed')
    $$;
    grant execute on function app.holds_slot(text) to tws_user;
    create or replace function app.match_slots() returns trigger language plpgsql security definer set search_path = public as $$
    declare step integer; offer offers; after text;
    begin
      if new.status = old.status or not (app.holds_slot(new.status) or app.holds_slot(old.status)) then return null; end if;
      step := app.holds_slot(new.status)::integer - app.holds_slot(old.status)::integer;
      if step <> 0 then
        select * into offer from offers where id = new.offer_id for no key update;
        after := app.offer_after_slots(offer.status, offer.slots, offer.slots_taken + step);
        update offers set slots_taken = offer.slots_taken + step, status = after,
            revision = revision + (after <> offer.status)::integer, updated_at = new.updated_at
          where id = offer.id;
        if after <> offer.status then
          insert into offer_events (offer_id, action, from_status, to_status, role, at)
            values (offer.id, case after when 'fully-committed' then 'commit' else 'free' end, offer.status, after, 'platform', new.updated_at);
        end if;
      end if;
      perform app.need_follows(new.need_id, new.updated_at);
      return null;
    end $$;
  `.execute(db);
}

async function followMatches(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function app.need_after(text, integer, integer, boolean);
    -- Of a need that went round: by how many of its results some agreed plan covers, whether one of those has started, and
    -- how many its State confirmed as done.
    create function app.need_after(status text, results integer, covered integer, agreed boolean, started boolean, done integer)
    returns text language sql immutable parallel safe as $$
      select case when status not in ('circulating', 'partly-matched', 'matched', 'in-delivery') then status
        when results > 0 and done >= results then 'fulfilled'
        when results > 0 and covered >= results then case when started then 'in-delivery' else 'matched' end
        when agreed or covered > 0 then 'partly-matched' else 'circulating' end
    $$;

    -- The results of a need as its plans cover them: held by an agreement that goes on, or done, where the State confirmed
    -- it and gave its feedback, or the match closed.
    create function app.covered_results(target uuid) returns table (result integer, held boolean, done boolean)
    language sql stable security definer set search_path = public as $$
      select (line.o->>'needOutcome')::integer, app.holds_slot(m.status),
          confirmed.state is not null and (confirmed.state = 'met' or confirmed.results[line.n] = 'reached')
            and (m.status = 'closed' or exists (
              select from match_reports f where f.match_id = m.id and f.action = 'feedback' and f.party = 'recipient'))
        from matches m join match_plans p on p.match_id = m.id
        cross join lateral jsonb_array_elements(p.outcomes) with ordinality line (o, n)
        left join lateral (select r.state, r.results from match_reports r
          where r.match_id = m.id and r.action = 'confirm-completion' and m.completed_at is not null order by r.id desc limit 1) confirmed on true
        where m.need_id = target and (app.holds_slot(m.status) or (m.status = 'closed' and m.completed_at is not null))
    $$;

    create or replace function app.need_follows(target uuid, happened_at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    declare need needs; reached record; agreed boolean; begun boolean; before text; after text;
    begin
      select * into need from needs where id = target for no key update;
      select count(distinct c.result) filter (where c.done) as done, count(distinct c.result) filter (where c.held or c.done) as covered
        into reached from app.covered_results(target) c
        where c.result between 0 and jsonb_array_length(need.outcomes) - 1;
      select count(*) > 0, coalesce(bool_or(status in ('in-delivery', 'completed')), false) into agreed, begun
        from matches where need_id = target and app.holds_slot(status);
      before := coalesce(need.paused_from, need.status);
      after := app.need_after(before, jsonb_array_length(need.outcomes), reached.covered::integer, agreed, begun, reached.done::integer);
      if after = before then return; end if;
      -- A pause goes on; what it goes back to is what changes. A need that is met has nothing to go back to.
      update needs set status = case when paused_from is null or after = 'fulfilled' then after else status end,
          paused_from = case when paused_from is null or after = 'fulfilled' then null else after end,
          revision = revision + 1, updated_at = happened_at
        where id = target;
      if need.paused_from is null or after = 'fulfilled' then
        update need_views set circulating = after in ('circulating', 'partly-matched') and circulates_until is not null where need_id = target;
      end if;
      insert into need_events (need_id, action, from_status, to_status, role, at)
        values (target, case after when 'matched' then 'match' when 'partly-matched' then 'match-partly' when 'in-delivery' then 'deliver'
          when 'fulfilled' then 'fulfil' else 'reopen' end, before, after, 'platform', happened_at);
    end $$;

    create function app.feedback_counts() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      perform app.need_follows((select need_id from matches where id = new.match_id), new.at);
      return null;
    end $$;
    create trigger counts after insert on match_reports for each row
      when (new.action = 'feedback' and new.party = 'recipient') execute function app.feedback_counts();
    revoke all on function app.covered_results(uuid), app.feedback_counts() from public;
  `.execute(db);
}

async function runClocks(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- When a side last did something about a match that is not agreed yet: a plan change, a word, a confirmation.
    create function app.match_last_sound(target uuid) returns timestamptz language sql stable security definer set search_path = public as $$
      select greatest(m.introduced_at,
          (select max(c.at) from match_plan_changes c where c.match_id = m.id),
          (select max(c.at) from match_confirmations c where c.match_id = m.id),
          (select max(r.at) from match_reports r where r.match_id = m.id and r.party is not null))
        from matches m where m.id = target and (app.is_role('broker') or app.is_role('system') or m.id in (select app.reports_of_mine()))
    $$;
    create function app.is_disputed(target uuid) returns boolean language sql stable security definer set search_path = public as $$
      select coalesce((select r.action = 'dispute' from match_reports r where r.match_id = target
        and r.action in ('dispute', 'resolve') order by r.id desc limit 1), false)
    $$;
    -- What the clock looks at, in each state that it has something to say of. For our own work alone.
    create function app.matches_on_clock() returns table (id uuid, status text, sound_at timestamptz, started_on date,
      completed_at timestamptz, reported_at timestamptz, met boolean, disputed boolean, followed text[])
    language sql stable security definer set search_path = public as $$
      select m.id, m.status, app.match_last_sound(m.id), m.started_on, m.completed_at,
          (select max(r.at) from match_reports r where r.match_id = m.id and r.action in ('report', 'complete')),
          (select r.state = 'met' from match_reports r where r.match_id = m.id and r.action = 'confirm-completion' order by r.id desc limit 1),
          app.is_disputed(m.id),
          array(select r.party || '-' || r.months from match_reports r where r.match_id = m.id and r.action = 'follow-up')
        from matches m
        where app.is_role('system') and (m.status in ('introduced', 'designing', 'in-delivery', 'completed')
          or (m.status = 'closed' and m.completed_at is not null))
        order by m.id
    $$;
    -- What waits on the brokers' desk from the introduction on.
    create function app.desk_of_deliveries(moment timestamptz) returns table (id uuid, kind text, since timestamptz)
    language sql stable security definer set search_path = public as $$
      select m.id, what.kind, what.since from matches m cross join lateral (
        select case
            when app.is_disputed(m.id) then 'match-disputed'
            when m.status in ('introduced', 'designing') and app.match_last_sound(m.id) <= moment - interval '14 days' then 'match-silent'
            when m.status = 'completed' and (m.completed_at <= moment - interval '30 days'
              or (select count(*) from match_reports f where f.match_id = m.id and f.action = 'feedback') = 2) then 'match-conclude' end as kind,
          case when m.status in ('introduced', 'designing') then app.match_last_sound(m.id) else m.updated_at end as since) what
        where app.is_role('broker') and app.match_is_live(m.status) and what.kind is not null
        order by what.since limit 201
    $$;
    -- The two people who were introduced to each other, or whoever took over from them.
    create function app.told_of_match(target uuid) returns table (party text, email text, language text)
    language sql stable security definer set search_path = public as $$
      select c.party, p.email, p.language from match_contacts c join people p on p.id = c.person_id
        where c.match_id = target and c.replaced_at is null and p.disabled_at is null and (app.is_role('system') or app.is_role('broker'))
        order by c.party
    $$;
    create function app.note_by_clock(target uuid, act text, happened_at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    begin
      if not app.is_role('system') or act <> 'stall' then
        raise exception 'the clock notes a silence, and nobody else does' using errcode = 'insufficient_privilege';
      end if;
      insert into match_events (match_id, action, from_status, to_status, role, at)
        select id, act, status, status, 'platform', happened_at from matches where id = target and status in ('introduced', 'designing');
    end $$;
    -- Says whether it closed one: another process may have been quicker, and a dispute stops the clock.
    create function app.conclude_by_clock(target uuid, code text, happened_at timestamptz) returns boolean
    language plpgsql security definer set search_path = public as $$
    declare known record;
    begin
      if not app.is_role('system') then
        raise exception 'the clock closes, or a broker' using errcode = 'insufficient_privilege';
      end if;
      select m.need_id, m.offer_id into known from matches m where m.id = target;
      perform from needs where id = known.need_id for no key update;
      perform from offers where id = known.offer_id for no key update;
      update matches set status = 'closed', closing_code = code, updated_at = happened_at
        where id = target and status = 'completed' and completed_at <= happened_at - interval '30 days' and not app.is_disputed(target);
      if not found then return false; end if;
      insert into match_events (match_id, action, from_status, to_status, role, at, reason_code)
        values (target, 'conclude', 'completed', 'closed', 'platform', happened_at, code);
      return true;
    end $$;
    -- A verifier knows of no match. Told a reference by one of its sides, it may raise a dispute about an offer that its
    -- own organisation issued a note on; whether there is such a match it does not learn from us.
    create function app.dispute_as_verifier(told text, said text, happened_at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    declare found_match matches;
    begin
      if not app.is_role('verifier') then raise exception 'for verifiers' using errcode = 'insufficient_privilege'; end if;
      select m.* into found_match from matches m where m.reference = told and app.match_is_live(m.status) and not app.is_disputed(m.id)
        and exists (select from trust_notes n where n.offer_id = m.offer_id and n.issuer_organisation_id = app.organisation_id()) for update;
      if not found then return; end if;
      insert into match_reports (match_id, action, person_id, role, organisation_id, at, text, shared)
        values (found_match.id, 'dispute', app.person_id(), 'verifier', app.organisation_id(), happened_at, said, false);
      insert into match_events (match_id, action, from_status, to_status, person_id, role, organisation_id, at)
        values (found_match.id, 'dispute', found_match.status, found_match.status, app.person_id(), 'verifier', app.organisation_id(), happened_at);
    end $$;
    revoke all on function app.match_last_sound(uuid), app.is_disputed(uuid), app.matches_on_clock(), app.told_of_match(uuid),
      app.desk_of_deliveries(timestamptz),
      app.note_by_clock(uuid, text, timestamptz), app.conclude_by_clock(uuid, text, timestamptz),
      app.dispute_as_verifier(text, text, timestamptz) from public;
    grant execute on function app.match_last_sound(uuid), app.told_of_match(uuid), app.desk_of_deliveries(timestamptz),
      app.dispute_as_verifier(text, text, timestamptz) to tws_user;
    grant execute on function app.match_last_sound(uuid), app.matches_on_clock(), app.told_of_match(uuid),
      app.note_by_clock(uuid, text, timestamptz), app.conclude_by_clock(uuid, text, timestamptz) to tws_worker;
  `.execute(db);
}

/** What the functions of before say of a status, and what each of them says from now on. */
const REWORDED = [
  [
    `'introduced', 'designing', 'agreed')`,
    `'introduced', 'designing', 'agreed', 'in-delivery', 'completed')`,
  ],
  [`'closed', 'left', 'terminated')`, `'closed', 'left', 'terminated', 'lapsed')`],
  [
    `'circulating', 'partly-matched', 'matched'`,
    `'circulating', 'partly-matched', 'matched', 'in-delivery', 'unmet'`,
  ],
  // A withdrawn need frees the slots of its agreements.
  [`where need_id = target and status = 'agreed')`, `where need_id = target and app.holds_slot(status))`],
] as const;

async function reword(db: Kysely<unknown>): Promise<void> {
  for (const [before, after] of REWORDED)
    await sql`
      do $do$ declare f record; found integer := 0; begin
        for f in select oid from pg_proc where pronamespace = 'app'::regnamespace and position(${sql.lit(before)} in prosrc) > 0
            and proname not in ('match_slots', 'match_moves', 'need_follows', 'need_after') loop
          execute replace(pg_get_functiondef(f.oid), ${sql.lit(before)}, ${sql.lit(after)});
          found := found + 1;
        end loop;
        if found = 0 then raise exception 'no function says % any more', ${sql.lit(before)}; end if;
      end $do$;
    `.execute(db);
}

/** What was said of a delivery stands in the copy of whoever said it. */
async function tellOwnData(db: Kysely<unknown>): Promise<void> {
  const more = ['person_id', 'on_behalf_of'].map(
    (column) =>
      `union all select 'match_reports.${column}', m.reference, null, null, e.action, e.at from match_reports e join matches m on m.id = e.match_id where e.${column} = target`,
  );
  await sql`
    do $do$ declare before text; begin
      select prosrc into strict before from pg_proc where oid = 'app.records_naming(uuid)'::regprocedure;
      if before !~ 'order by 1, 6[[:space:]]*$' then raise exception 'records_naming ends otherwise than it did'; end if;
      execute format('create or replace function app.records_naming(target uuid)
        returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
        language sql stable security definer set search_path = public as %L',
        regexp_replace(before, 'order by 1, 6[[:space:]]*$', '') || ${sql.lit(more.join(' '))} || ' order by 1, 6');
    end $do$;
  `.execute(db);
}
