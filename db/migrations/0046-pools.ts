import { sql, type Kysely } from 'kysely';

/**
 * Programmes for several States (DOMAIN sections 4 and 6). A pooled need is a row of `needs` that belongs to the hub which
 * proposed it, so that brokers validate, circulate and rank it, and donors answer it, as any other. The States in it are
 * rows that nobody reads but the hub, brokers, and each State its own: what a State learns of the others, and of a
 * match, it learns from functions that say no more than they must.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addPools(db);
  await guardNeeds(db);
  await answerMatches(db);
  await shareOut(db);
  await letGo(db);
  await tell(db);
  await tellOwnData(db);
}

async function addPools(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table needs
      add column pooled boolean not null default false,
      drop constraint needs_state_code,
      -- Of a pooled need no State: the area around those that are asked.
      add constraint needs_state_code check (case when pooled then state_code ~ '^[0-9]{3}$' else state_code ~ '^[A-Z]{2}$' end);

    create table pools (
      id uuid primary key,
      need_id uuid not null constraint pools_need unique references needs (id),
      hub_id uuid not null references hubs (organisation_id),
      -- SHA-256 of the canonical JSON of the views that each State is shown and agrees to.
      view_hash text not null constraint pools_hash check (view_hash ~ '^[0-9a-f]{64}$'),
      -- How many States were asked. It never changes: a number that did would tell who joins and who leaves.
      states integer not null constraint pools_states check (states between 2 and 40),
      proposed_by uuid not null references people (id),
      proposed_for uuid references people (id),
      proposed_at timestamptz not null,
      handed_in_at timestamptz,
      ended_at timestamptz
    );
    create index pools_hub on pools (hub_id, proposed_at desc);

    create table pool_members (
      id uuid primary key default gen_random_uuid(),
      pool_id uuid not null references pools (id),
      -- The State's own need, which stays as it is.
      need_id uuid not null references needs (id),
      organisation_id uuid not null references organisations (id),
      state_code text not null constraint pool_members_state check (state_code ~ '^[A-Z]{2}$'),
      invited_at timestamptz not null,
      joined_at timestamptz,
      joined_by uuid references people (id),
      joined_for uuid references people (id),
      view_hash text constraint pool_members_hash check (view_hash ~ '^[0-9a-f]{64}$'),
      -- That the other States in it may read its name.
      named boolean not null default false,
      declined_at timestamptz,
      left_at timestamptz,
      ended_by uuid references people (id),
      ended_for uuid references people (id),
      constraint pool_members_once unique (pool_id, organisation_id),
      constraint pool_members_joined check ((joined_at is null) = (view_hash is null) and (joined_at is null) = (joined_by is null)),
      constraint pool_members_named check (not named or joined_at is not null),
      constraint pool_members_left check (left_at is null or (joined_at is not null and declined_at is null)),
      constraint pool_members_declined check (declined_at is null or joined_at is null)
    );
    create index pool_members_organisation on pool_members (organisation_id, invited_at desc);
    create index pool_members_need on pool_members (need_id);
    select app.protect(t::regclass) from unnest(array['pools', 'pool_members']) t;

    -- The pools that somebody may look at: a hub its own; a State those that it is asked to join, or joined and did not leave.
    create function app.pools_of_mine() returns setof uuid language sql stable security definer set search_path = public as $$
      select p.id from pools p where app.is_role('hub_coordinator') and p.hub_id = app.organisation_id()
      union all
      select m.pool_id from pool_members m where app.is_role('focal_point') and m.organisation_id = app.organisation_id()
        and m.declined_at is null and m.left_at is null
    $$;
    create function app.pooled_needs_of_mine() returns setof uuid language sql stable security definer set search_path = public as $$
      select need_id from pools where id in (select app.pools_of_mine())
    $$;
    -- Of a pool that I joined: the others that are in it and agreed to be named. Who is asked and has not joined reads none.
    create function app.named_in_pool(target uuid) returns table (organisation text, state_code text)
    language sql stable security definer set search_path = public as $$
      select o.name, m.state_code from pool_members m join organisations o on o.id = m.organisation_id
      where m.pool_id = target and m.named and m.left_at is null and m.organisation_id <> app.organisation_id()
        and exists (select from pool_members mine where mine.pool_id = target and app.is_role('focal_point')
          and mine.organisation_id = app.organisation_id() and mine.joined_at is not null and mine.left_at is null)
      order by m.state_code
    $$;
    revoke all on function app.pools_of_mine(), app.pooled_needs_of_mine(), app.named_in_pool(uuid) from public;
    grant execute on function app.pools_of_mine(), app.pooled_needs_of_mine(), app.named_in_pool(uuid) to tws_user;

    grant select, insert (id, need_id, hub_id, view_hash, states, proposed_by, proposed_at), update (handed_in_at) on pools to tws_user;
    grant select, update (joined_at, joined_by, view_hash, named, declined_at, left_at, ended_by) on pool_members to tws_user;

    create policy broker on pools for select to tws_user using ((select app.is_role('broker')) and handed_in_at is not null);
    create policy mine on pools for select to tws_user using (id in (select app.pools_of_mine()));
    create policy hub_proposes on pools for insert to tws_user with check (
      (select app.is_role('hub_coordinator')) and hub_id = (select app.organisation_id()) and proposed_by = (select app.person_id())
      and need_id in (select id from needs where pooled and status = 'draft'));
    create policy hub_hands_in on pools for update to tws_user using (
      (select app.is_role('hub_coordinator')) and hub_id = (select app.organisation_id()) and handed_in_at is null and ended_at is null)
      with check ((select app.is_role('hub_coordinator')) and hub_id = (select app.organisation_id()));
    create policy broker on pool_members for select to tws_user using (
      (select app.is_role('broker')) and pool_id in (select id from pools));
    create policy hub on pool_members for select to tws_user using (
      (select app.is_role('hub_coordinator')) and pool_id in (select id from pools));
    create policy own on pool_members for select to tws_user using (
      (select app.is_role('focal_point')) and organisation_id = (select app.organisation_id()));
    create policy own_moves on pool_members for update to tws_user using (
      (select app.is_role('focal_point')) and organisation_id = (select app.organisation_id()));

    create function app.pool_proposed() returns trigger language plpgsql as $$
    begin
      new.proposed_for := app.on_behalf_of();
      return new;
    end $$;
    create trigger proposed before insert on pools for each row execute function app.pool_proposed();

    -- A State joins by agreeing to exactly what was shown, while nobody takes the programme for others yet; it says no, or
    -- leaves, once; nothing of it is taken back.
    create function app.pool_member_moves() returns trigger language plpgsql security definer set search_path = public as $$
    declare pool pools;
    begin
      select * into strict pool from pools where id = new.pool_id for update;
      if old.declined_at is not null or old.left_at is not null or (old.joined_at is not null and new.joined_at is distinct from old.joined_at)
        or (old.joined_at is not null and (new.view_hash, new.named) is distinct from (old.view_hash, old.named)) then
        raise exception 'a State joins once and leaves once' using errcode = 'insufficient_privilege';
      end if;
      if new.joined_at is not null and old.joined_at is null then
        if pool.handed_in_at is not null or pool.ended_at is not null or new.view_hash is distinct from pool.view_hash
          or new.joined_by is distinct from app.person_id() then
          raise exception 'a State joins what it was shown, before it goes round' using errcode = 'insufficient_privilege';
        end if;
        new.joined_for := app.on_behalf_of();
      end if;
      if new.declined_at is not null or new.left_at is not null then
        new.ended_by := coalesce(new.ended_by, app.person_id());
        new.ended_for := app.on_behalf_of();
      end if;
      return new;
    end $$;
    create trigger moves before update on pool_members for each row execute function app.pool_member_moves();

    -- A hub asks the States whose needs it is given, each once.
    create function app.invite_to_pool(target uuid, chosen uuid[], moment timestamptz) returns integer
    language plpgsql security definer set search_path = public as $$
    declare asked integer;
    begin
      if app.is_role('hub_coordinator') is not true or not exists (select from pools
          where id = target and hub_id = app.organisation_id() and handed_in_at is null) then
        raise exception 'a hub asks States to a programme of its own' using errcode = 'insufficient_privilege';
      end if;
      insert into pool_members (pool_id, need_id, organisation_id, state_code, invited_at)
        select target, n.id, n.organisation_id, n.state_code, moment from needs n
        where n.id = any (chosen) and not n.pooled and n.id in (select app.needs_of_my_hub());
      get diagnostics asked = row_count;
      return asked;
    end $$;
    revoke all on function app.pool_proposed(), app.pool_member_moves(), app.invite_to_pool(uuid, uuid[], timestamptz) from public;
    grant execute on function app.invite_to_pool(uuid, uuid[], timestamptz) to tws_user;
  `.execute(db);
}

/** The pooled need itself: a hub writes it once and hands it in; nobody changes what States agreed to. */
async function guardNeeds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create policy pool_hub on needs for select to tws_user using (
      pooled and (select app.is_role('hub_coordinator')) and organisation_id = (select app.organisation_id()));
    create policy pool_hub_writes on needs for insert to tws_user with check (
      pooled and status = 'draft' and (select app.is_role('hub_coordinator')) and organisation_id = (select app.organisation_id()));
    create policy pool_hub_hands_in on needs for update to tws_user using (
      pooled and status = 'draft' and (select app.is_role('hub_coordinator')) and organisation_id = (select app.organisation_id()))
      with check (pooled and status = 'submitted');
    create policy pool_hub on need_views for insert to tws_user with check (
      (select app.is_role('hub_coordinator')) and not circulating and need_id in (select id from needs where pooled and status = 'draft'));
    -- A State that is asked reads what donors would, word for word.
    create policy pool_member on need_views for select to tws_user using (
      (select app.role()) in ('focal_point', 'hub_coordinator') and need_id in (select app.pooled_needs_of_mine()));

    create function app.pooled_need_moves() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.pooled <> old.pooled then
        raise exception 'a need is pooled or not from its first day' using errcode = 'insufficient_privilege';
      end if;
      if new.pooled and new.status = 'submitted' and old.status = 'draft' and (select count(*) from pool_members m join pools p on p.id = m.pool_id
          where p.need_id = new.id and m.joined_at is not null and m.left_at is null) < 2 then
        raise exception 'a programme is for two States at least' using errcode = 'check_violation', constraint = 'pools_two_states';
      end if;
      if new.pooled and (new.title, new.summary, new.themes, new.outcomes, new.languages, new.modes, new.size_band, new.start_after, new.start_before)
          is distinct from (old.title, old.summary, old.themes, old.outcomes, old.languages, old.modes, old.size_band, old.start_after, old.start_before) then
        raise exception 'what States agreed to is not changed' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger pooled_moves before update on needs for each row
      when (new.pooled or old.pooled) execute function app.pooled_need_moves();

    -- What the States in it agreed to, and the last of them: for a broker who lets it go round.
    create function app.pooled_consent(target uuid) returns table (view_hash text, at timestamptz, states integer)
    language sql stable security definer set search_path = public as $$
      select p.view_hash, max(m.joined_at), count(*)::int from pools p join pool_members m on m.pool_id = p.id
      where p.need_id = target and m.view_hash = p.view_hash and m.left_at is null and app.is_role('broker')
      group by p.view_hash having count(*) >= 2
    $$;
    revoke all on function app.pooled_need_moves(), app.pooled_consent(uuid) from public;
    grant execute on function app.pooled_consent(uuid) to tws_user;

    -- A hub may go on seeing a need that nobody met, so that it can pool it; its State takes that back as before.
    create or replace function app.needs_given_to(hub uuid) returns setof uuid language sql stable security definer set search_path = public as $$
      select s.need_id from hub_shares s join needs n on n.id = s.need_id
        where s.hub_id = hub and s.ended_at is null and n.status in ('submitted', 'validated', 'circulating', 'partly-matched', 'unmet')
      union
      select n.id from needs n where hub = any (n.hub_ids) and not n.pooled and n.status in ('circulating', 'partly-matched')
        and not exists (select from hub_shares s where s.need_id = n.id and s.hub_id = hub)
    $$;
    alter policy delegation_shares on hub_shares with check (
      (select app.is_role('focal_point')) and shared_by = (select app.person_id()) and need_id in (
        select id from needs where status in ('submitted', 'validated', 'circulating', 'partly-matched', 'unmet')));
  `.execute(db);
}

/** Each State says for itself; together they are the recipient's side of one match. */
async function answerMatches(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pool_words (
      match_id uuid not null references matches (id),
      member_id uuid not null references pool_members (id),
      -- Its answer to the proposal; that it agrees to the plan with its share; that it received it.
      word text not null constraint pool_words_word check (word in ('yes', 'no', 'plan', 'received')),
      revision integer,
      result text constraint pool_words_result check (result in ('reached', 'partly', 'not')),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      at timestamptz not null,
      primary key (match_id, member_id, word),
      constraint pool_words_of_plan check ((word = 'plan') = (revision is not null)),
      constraint pool_words_of_received check ((word = 'received') = (result is not null))
    );
    create unique index pool_words_answer on pool_words (match_id, member_id) where word in ('yes', 'no');

    create table pool_shares (
      match_id uuid not null references matches (id),
      member_id uuid not null references pool_members (id),
      seats integer not null constraint pool_shares_seats check (seats between 0 and 10000),
      days integer not null constraint pool_shares_days check (days between 0 and 1000),
      -- In percent of the whole.
      budget integer not null constraint pool_shares_budget check (budget between 0 and 100),
      set_by uuid not null references people (id),
      set_for uuid references people (id),
      set_at timestamptz not null,
      received_seats integer constraint pool_shares_received_seats check (received_seats between 0 and 10000),
      received_days integer constraint pool_shares_received_days check (received_days between 0 and 1000),
      -- Its State left.
      freed_at timestamptz,
      primary key (match_id, member_id)
    );
    select app.protect(t::regclass) from unnest(array['pool_words', 'pool_shares']) t;
    grant select on pool_words, pool_shares to tws_user;

    create policy broker on pool_words for select to tws_user using ((select app.is_role('broker')));
    create policy own on pool_words for select to tws_user using (
      (select app.is_role('focal_point')) and member_id in (select id from pool_members where left_at is null));
    create policy broker on pool_shares for select to tws_user using ((select app.is_role('broker')));
    create policy hub on pool_shares for select to tws_user using (
      (select app.is_role('hub_coordinator')) and member_id in (select id from pool_members));
    create policy own on pool_shares for select to tws_user using (
      (select app.is_role('focal_point')) and member_id in (select id from pool_members where left_at is null));
    -- Who gets what: a donor that was introduced to these States and keeps it confidential.
    create policy donor on pool_shares for select to tws_user using (
      (select app.is_role('donor')) and match_id in (select id from matches where app.match_is_live(status) and need_id in (select app.needs_kept())));

    -- States that said yes to a match and are still in: those for whom it is made, and what it needs two of.
    create function app.states_in(target uuid) returns setof uuid language sql stable security definer set search_path = public as $$
      select w.member_id from pool_words w join pool_members m on m.id = w.member_id
      where w.match_id = target and w.word = 'yes' and m.left_at is null
    $$;
    -- How they are shown to those who know them: who is in it, with its share.
    create function app.shares_of(target uuid)
    returns table (pool_id uuid, member_id uuid, organisation text, state_code text, seats integer, days integer, budget integer,
      received_seats integer, received_days integer, agreed boolean)
    language sql stable security definer set search_path = public as $$
      select p.id, m.id, o.name, m.state_code, s.seats, s.days, s.budget, s.received_seats, s.received_days,
        exists (select from pool_words w join match_plans p on p.match_id = w.match_id and p.revision = w.revision
          where w.match_id = target and w.member_id = m.id and w.word = 'plan')
      from pool_members m join organisations o on o.id = m.organisation_id join pools p on p.id = m.pool_id
        join matches t on t.id = target and t.need_id = p.need_id
        left join pool_shares s on s.match_id = target and s.member_id = m.id and s.freed_at is null
      where m.id in (select app.states_in(target)) and app.match_is_live(t.status) and (app.is_role('broker')
        or (app.is_role('hub_coordinator') and p.hub_id = app.organisation_id())
        or (app.is_role('donor') and t.known_to_donor and t.donor_organisation_id = app.organisation_id()
          and t.need_id in (select app.needs_kept())))
      order by m.state_code
    $$;
    -- What a State that left set free, for the same readers: how much, and not whose it was.
    create function app.freed_shares(target uuid) returns table (seats integer, days integer, budget integer)
    language sql stable security definer set search_path = public as $$
      select sum(s.seats)::int, sum(s.days)::int, sum(s.budget)::int from pool_shares s join matches t on t.id = s.match_id
      join pools p on p.need_id = t.need_id
      where s.match_id = target and s.freed_at is not null and (app.is_role('broker')
        or (app.is_role('hub_coordinator') and p.hub_id = app.organisation_id())
        or (app.is_role('donor') and t.known_to_donor and t.donor_organisation_id = app.organisation_id()
          and t.need_id in (select app.needs_kept())))
      having count(*) > 0
    $$;

    -- The matches of pools that a State is in, as far as it takes part in them; and those of a hub's pools once introduced.
    create function app.pool_matches_of_mine()
    returns table (match_id uuid, pool_id uuid, member_id uuid, reference text, offer_id uuid, offer_reference text, offer_title text,
      offer_language text, donor_name text, status text, answer_by date, answer text, plan_revision integer, agreed_revision integer,
      completion_reported boolean, received text)
    language sql stable security definer set search_path = public as $$
      select t.id, p.id, m.id, t.reference, t.offer_id, t.offer_reference, t.offer_title, t.offer_language, t.donor_name, t.status,
        t.answer_by, a.word, pl.revision, c.revision, t.completion_reported_at is not null, r.result
      from pools p join matches t on t.need_id = p.need_id
        left join pool_members m on m.pool_id = p.id and app.is_role('focal_point') and m.organisation_id = app.organisation_id()
        left join pool_words a on a.match_id = t.id and a.member_id = m.id and a.word in ('yes', 'no')
        left join pool_words c on c.match_id = t.id and c.member_id = m.id and c.word = 'plan'
        left join pool_words r on r.match_id = t.id and r.member_id = m.id and r.word = 'received'
        left join match_plans pl on pl.match_id = t.id
      where t.known_to_recipient and p.id in (select app.pools_of_mine()) and case
        when app.is_role('hub_coordinator') then t.introduced_at is not null
        else m.joined_at is not null and m.left_at is null and (t.status = 'proposed' or a.word = 'yes' or (a.word = 'no' and t.status = 'closed')) end
    $$;
    -- The joint plan, for a State that said yes and is still in; it names nobody.
    create function app.pool_plan(target uuid)
    returns table (revision integer, outcomes jsonb, milestones jsonb, starts_on date, ends_on date, remains text, monitoring text,
      responsibilities jsonb, annex jsonb, opened_at timestamptz, updated_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select pl.revision, pl.outcomes, pl.milestones, pl.starts_on, pl.ends_on, pl.remains, pl.monitoring, pl.responsibilities, pl.annex,
        pl.opened_at, pl.updated_at
      from match_plans pl join matches t on t.id = pl.match_id where pl.match_id = target and app.match_is_live(t.status)
        and exists (select from app.pool_matches_of_mine() x where x.match_id = target and x.answer = 'yes')
    $$;
    -- Whom to reach on the donor's side, after the introduction.
    create function app.pool_donor_card(target uuid) returns table (name text, post text, email text, organisation_name text, state_code text)
    language sql stable security definer set search_path = public as $$
      select c.name, c.post, c.email, c.organisation_name, c.state_code from match_contacts c join matches t on t.id = c.match_id
      where c.match_id = target and c.party = 'donor' and c.replaced_at is null and app.match_is_live(t.status)
        and exists (select from app.pool_matches_of_mine() x where x.match_id = target and x.answer = 'yes')
    $$;

    -- What the States' answers come to (app/domain/pools/standing.ts), and what follows from it.
    create function app.settle_pool(target uuid, today date, moment timestamptz) returns text
    language plpgsql security definer set search_path = public as $$
    declare known matches; yes integer; unanswered integer; voice record;
    begin
      select t.* into known from matches t join pools p on p.need_id = t.need_id where t.id = target and (app.is_role('system')
        or p.id in (select pool_id from pool_members where organisation_id = app.organisation_id() and app.is_role('focal_point')));
      if not found or known.status <> 'proposed' then return null; end if;
      select count(*) filter (where w.word = 'yes'), count(*) filter (where w.word is null) into yes, unanswered
        from pools p join pool_members m on m.pool_id = p.id and m.joined_at is not null and m.left_at is null
        left join pool_words w on w.match_id = target and w.member_id = m.id and w.word in ('yes', 'no')
        where p.need_id = known.need_id;
      if yes + unanswered >= 2 and unanswered > 0 and known.answer_by >= today then return 'waiting'; end if;
      if yes >= 2 then
        select w.person_id, m.organisation_id into voice from pool_words w join pool_members m on m.id = w.member_id
          where w.match_id = target and w.member_id in (select app.states_in(target)) and w.word = 'yes' order by w.at desc limit 1;
        insert into match_answers (match_id, party, answer, person_id, organisation_id, at)
          values (target, 'recipient', 'yes', voice.person_id, voice.organisation_id, moment) on conflict do nothing;
        return 'goes-on';
      end if;
      update matches set status = 'closed', closing_code = 'no-interest', updated_at = moment where id = target;
      insert into match_events (match_id, action, from_status, to_status, role, at, reason_code)
        values (target, 'close', 'proposed', 'closed', 'platform', moment, 'no-interest');
      return 'falls-back';
    end $$;
    create function app.pools_past_answer(today date) returns setof uuid language sql stable security definer set search_path = public as $$
      select t.id from matches t join needs n on n.id = t.need_id and n.pooled
      where app.is_role('system') and t.status = 'proposed' and t.answer_by < today
        and not exists (select from match_answers a where a.match_id = t.id and a.party = 'recipient')
    $$;

    -- Where every State that is in has agreed to the plan as it is, the recipient's side has.
    create function app.pool_confirms(target uuid, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public as $$
    declare agreed integer; voice record; now_at integer;
    begin
      select revision into now_at from match_plans where match_id = target;
      select count(*) into agreed from pool_words w where w.match_id = target and w.word = 'plan' and w.revision = now_at
        and w.member_id in (select app.states_in(target));
      if agreed < 2 or agreed < (select count(*) from app.states_in(target)) then return false; end if;
      select w.person_id, m.organisation_id into voice from pool_words w join pool_members m on m.id = w.member_id
        where w.match_id = target and w.word = 'plan' and w.member_id in (select app.states_in(target)) order by w.at desc limit 1;
      insert into match_confirmations (match_id, party, revision, person_id, organisation_id, at)
        values (target, 'recipient', now_at, voice.person_id, voice.organisation_id, moment) on conflict do nothing;
      return true;
    end $$;

    -- Where every State that is in says what it received, the delivery is complete; each result is as the least of them says.
    create function app.pool_completes(target uuid, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public as $$
    declare worst integer; voice record; results integer;
    begin
      if not exists (select from matches where id = target and status = 'in-delivery' and completion_reported_at is not null)
        or exists (select from app.states_in(target) s (id) where not exists (select from pool_words w
          where w.match_id = target and w.member_id = s.id and w.word = 'received')) then return false; end if;
      select max(array_position(array['reached', 'partly', 'not'], w.result)) into worst from pool_words w
        where w.match_id = target and w.word = 'received' and w.member_id in (select app.states_in(target));
      select w.person_id, m.organisation_id into voice from pool_words w join pool_members m on m.id = w.member_id
        where w.match_id = target and w.word = 'received' and w.member_id in (select app.states_in(target)) order by w.at desc limit 1;
      select jsonb_array_length(outcomes) into results from match_plans where match_id = target;
      insert into match_reports (match_id, action, party, person_id, role, organisation_id, at, state, results, text, shared)
        values (target, 'confirm-completion', 'recipient', voice.person_id, 'focal_point', voice.organisation_id, moment,
          case worst when 1 then 'met' else 'open' end,
          array_fill((array['reached', 'partly', 'not'])[worst], array[results]), '', true);
      update matches set status = 'completed', completed_at = moment, completion_reported_at = null, updated_at = moment where id = target;
      insert into match_events (match_id, action, from_status, to_status, role, at)
        values (target, 'confirm-completion', 'in-delivery', 'completed', 'platform', moment);
      return true;
    end $$;

    -- A State's word on a match, for itself alone. Returns what came of it: 'done', or why it was not taken.
    create function app.say_for_state(target uuid, said text, about integer, outcome text, seats integer, days integer, moment timestamptz)
    returns text language plpgsql security definer set search_path = public as $$
    declare known record; acted text;
    begin
      select t.need_id, t.offer_id into known from matches t where t.id = target;
      if not found or not exists (select from app.pool_matches_of_mine() where match_id = target and member_id is not null) then return 'not-found'; end if;
      perform from needs where id = known.need_id for no key update;
      perform from offers where id = known.offer_id for no key update;
      perform from matches where id = target for update;
      select * into known from app.pool_matches_of_mine() where match_id = target;
      if not found then return 'not-found'; end if;
      if said in ('yes', 'no') then
        if known.answer is not null then return 'already-answered'; end if;
        if known.status <> 'proposed' then return 'not-now'; end if;
        acted := case said when 'yes' then 'accept' else 'decline' end;
      elsif said = 'plan' then
        if known.answer is distinct from 'yes' or known.status <> 'designing' then return 'not-now'; end if;
        if about is distinct from known.plan_revision then return 'stale'; end if;
        if not exists (select from pool_shares s where s.match_id = target and s.member_id = known.member_id and s.freed_at is null) then return 'share-unset'; end if;
        acted := 'confirm';
      else
        if known.answer is distinct from 'yes' or known.status <> 'in-delivery' or not known.completion_reported then return 'not-now'; end if;
        acted := 'report';
        update pool_shares set received_seats = seats_said, received_days = days_said
          from (select seats as seats_said, days as days_said) told where match_id = target and member_id = known.member_id and freed_at is null;
      end if;
      insert into pool_words (match_id, member_id, word, revision, result, person_id, on_behalf_of, at)
        values (target, known.member_id, said, case said when 'plan' then about end, case said when 'received' then outcome end,
          app.person_id(), app.on_behalf_of(), moment)
        on conflict (match_id, member_id, word) do update set revision = excluded.revision, result = excluded.result,
          person_id = excluded.person_id, on_behalf_of = excluded.on_behalf_of, at = excluded.at;
      insert into match_events (match_id, action, from_status, to_status, person_id, role, organisation_id, at)
        values (target, acted, known.status, known.status, app.person_id(), app.role(), app.organisation_id(), moment);
      if said in ('yes', 'no') then perform app.settle_pool(target, moment::date, moment);
      elsif said = 'plan' then perform app.pool_confirms(target, moment);
      else perform app.pool_completes(target, moment); end if;
      return 'done';
    end $$;

    create function app.pooled_introduction() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.status = 'introduced' and old.status <> 'introduced' and exists (select from needs where id = new.need_id and pooled)
        and (select count(*) from app.states_in(new.id)) < 2 then
        raise exception 'a programme is for two States at least' using errcode = 'check_violation', constraint = 'pools_two_states';
      end if;
      return new;
    end $$;
    create trigger pooled_introduction before update of status on matches for each row execute function app.pooled_introduction();
    -- The donor's word is the last: it confirms what every State has agreed to.
    create function app.states_confirm_first() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.party = 'donor' and exists (select from matches t join needs n on n.id = t.need_id and n.pooled where t.id = new.match_id)
        and not exists (select from match_confirmations c where c.match_id = new.match_id and c.party = 'recipient' and c.revision = new.revision) then
        raise exception 'the States of a programme agree first' using errcode = 'check_violation', constraint = 'pools_states_first';
      end if;
      return new;
    end $$;
    create trigger states_first before insert on match_confirmations for each row execute function app.states_confirm_first();

    -- As before, and of a programme nobody: its States read no word of another's, and have the donor's card instead.
    create or replace function app.threads_of_mine() returns setof uuid language sql stable security definer set search_path = public as $$
      select m.id from matches m join needs n on n.id = m.need_id
        where app.is_role('donor') and m.known_to_donor and m.introduced_at is not null and not n.pooled
          and m.donor_organisation_id = app.organisation_id() and n.status <> 'withdrawn' and m.need_id in (select app.needs_kept())
      union all
      select m.id from matches m join needs n on n.id = m.need_id
        where app.is_role('focal_point') and m.introduced_at is not null and n.organisation_id = app.organisation_id()
    $$;
    revoke all on function app.states_in(uuid), app.shares_of(uuid), app.freed_shares(uuid), app.pool_matches_of_mine(), app.pool_plan(uuid),
      app.pool_donor_card(uuid), app.settle_pool(uuid, date, timestamptz), app.pools_past_answer(date), app.pool_confirms(uuid, timestamptz),
      app.pool_completes(uuid, timestamptz), app.say_for_state(uuid, text, integer, text, integer, integer, timestamptz),
      app.pooled_introduction(), app.states_confirm_first() from public;
    grant execute on function app.shares_of(uuid), app.freed_shares(uuid), app.pool_matches_of_mine(), app.pool_plan(uuid),
      app.pool_donor_card(uuid), app.say_for_state(uuid, text, integer, text, integer, integer, timestamptz) to tws_user;
    grant execute on function app.settle_pool(uuid, date, timestamptz), app.pools_past_answer(date) to tws_worker;
  `.execute(db);
}

/** The hub, which knows all of them, proposes who gets how much; each State agrees to its own. */
async function shareOut(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.set_pool_shares(target uuid, said jsonb, moment timestamptz) returns text
    language plpgsql security definer set search_path = public as $$
    declare known record;
    begin
      if not app.is_role('hub_coordinator') then return 'not-your-act'; end if;
      select t.need_id, t.status into known from matches t join pools p on p.need_id = t.need_id and p.hub_id = app.organisation_id()
        where t.id = target and t.introduced_at is not null;
      if not found then return 'not-found'; end if;
      perform from needs where id = known.need_id for no key update;
      select t.status into known.status from matches t where t.id = target for update;
      if known.status not in ('introduced', 'designing') then return 'not-now'; end if;
      if (select array_agg(id order by id) from (select app.states_in(target) as id) s)
          is distinct from (select array_agg((line->>'member')::uuid order by (line->>'member')::uuid) from jsonb_array_elements(said) line) then
        return 'stale';
      end if;
      insert into pool_shares (match_id, member_id, seats, days, budget, set_by, set_for, set_at)
        select target, (line->>'member')::uuid, (line->>'seats')::int, (line->>'days')::int, (line->>'budget')::int,
          app.person_id(), app.on_behalf_of(), moment from jsonb_array_elements(said) line
        on conflict (match_id, member_id) do update set seats = excluded.seats, days = excluded.days, budget = excluded.budget,
          set_by = excluded.set_by, set_for = excluded.set_for, set_at = excluded.set_at;
      -- What was agreed to before is another division: every State and the donor look again.
      update match_plans set revision = revision + 1, updated_at = moment where match_id = target;
      return 'done';
    end $$;
    revoke all on function app.set_pool_shares(uuid, jsonb, timestamptz) from public;
    grant execute on function app.set_pool_shares(uuid, jsonb, timestamptz) to tws_user;
  `.execute(db);
}

/** A State leaves: its share is free, its card is closed, and what is left goes on with two States or ends. */
async function letGo(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.pool_member_left() returns trigger language plpgsql security definer set search_path = public as $$
    declare pool pools; need needs; held matches; remaining integer; after text;
    begin
      select * into strict pool from pools where id = new.pool_id;
      select * into strict need from needs where id = pool.need_id for no key update;
      perform from offers where id in (select offer_id from matches where need_id = need.id and app.holds_slot(status)) order by id for no key update;
      update pool_shares set freed_at = new.left_at where member_id = new.id and freed_at is null;
      update match_contacts c set replaced_at = new.left_at from matches t where t.id = c.match_id and t.need_id = need.id
        and c.party = 'recipient' and c.replaced_at is null and c.person_id in (
          select unnest(array[w.person_id, w.on_behalf_of]) from pool_words w where w.member_id = new.id);
      for held in select * from matches where need_id = need.id and status not in ('closed', 'left', 'terminated', 'lapsed', 'completed')
          order by id for update loop
        select count(*) into remaining from app.states_in(held.id);
        if held.status = 'proposed' then
          -- Its yes may have been one of two.
          if remaining < 2 then delete from match_answers where match_id = held.id and party = 'recipient'; end if;
          perform app.settle_pool(held.id, new.left_at::date, new.left_at);
        elsif app.match_is_live(held.status) and remaining < 2 then
          after := case when held.status in ('introduced', 'designing') then 'left' else 'terminated' end;
          update matches set status = after, closing_code = 'withdrawn-by-state', updated_at = new.left_at where id = held.id;
          insert into match_events (match_id, action, from_status, to_status, role, at, reason_code)
            values (held.id, case after when 'left' then 'leave' else 'terminate' end, held.status, after, 'platform', new.left_at, 'withdrawn-by-state');
        elsif held.status = 'designing' then
          update match_plans set revision = revision + 1, updated_at = new.left_at where match_id = held.id;
        elsif held.status = 'in-delivery' then
          perform app.pool_completes(held.id, new.left_at);
        end if;
      end loop;
      select count(*) into remaining from pool_members where pool_id = pool.id and joined_at is not null and left_at is null;
      select * into strict need from needs where id = pool.need_id;
      -- With one State it is no programme any more; that State's own need is where it was. One that goes round is taken back.
      if (remaining < 2 and pool.handed_in_at is not null) and need.status not in ('fulfilled', 'withdrawn', 'expired')
        and not exists (select from matches where need_id = need.id and app.match_is_live(status)) then
        update matches set status = 'closed', closing_code = 'withdrawn-by-state', updated_at = new.left_at
          where need_id = need.id and status in ('interest-declared', 'requested', 'proposed');
        update needs set status = 'withdrawn', paused_from = null, revision = revision + 1, updated_at = new.left_at where id = need.id;
        -- Only a State says what is left to be seen; by the clock nothing is.
        delete from need_views where need_id = need.id and (audience <> 'registered' or app.role() is distinct from 'focal_point');
        update need_views set circulating = false, view = jsonb_build_object('audience', view->'audience', 'reference', view->'reference',
            'place', view->'place', 'answers', jsonb_build_object('themes', view->'answers'->'themes')) where need_id = need.id;
        insert into need_events (need_id, action, from_status, to_status, role, at)
          values (need.id, 'withdraw', need.status, 'withdrawn', 'platform', new.left_at);
        update pools set ended_at = new.left_at where id = pool.id;
      end if;
      return null;
    end $$;
    create trigger left_it after update on pool_members for each row
      when (new.left_at is not null and old.left_at is null) execute function app.pool_member_left();

    -- A State that takes its need back is in no programme with it.
    create function app.withdrawal_leaves_pools() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update pool_members set left_at = new.updated_at where need_id = new.id and joined_at is not null and left_at is null;
      update pool_members set declined_at = new.updated_at where need_id = new.id and joined_at is null and declined_at is null;
      return null;
    end $$;
    create trigger leaves_pools after update on needs for each row
      when (new.status in ('withdrawn', 'expired') and old.status is distinct from new.status and not new.pooled)
      execute function app.withdrawal_leaves_pools();
    revoke all on function app.pool_member_left(), app.withdrawal_leaves_pools() from public;
  `.execute(db);
}

/** Whom a letter goes to; for the outbox, which its writer does not read. */
async function tell(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.told_of_pool(target uuid, whom text, moment timestamptz) returns table (email text, language text, match_id uuid)
    language sql stable security definer set search_path = public as $$
      with about as (select p.* from pools p where p.id = target and (app.is_role('broker')
          or (app.is_role('hub_coordinator') and p.hub_id = app.organisation_id())
          or (app.is_role('focal_point') and exists (select from pool_members m where m.pool_id = p.id and m.organisation_id = app.organisation_id())))),
      acting as (select m.* from pool_members m join about on about.id = m.pool_id where m.organisation_id = app.organisation_id()),
      told as (
        select s.person_id, null::uuid as match_id from about join memberships s on s.organisation_id = about.hub_id and s.role = 'hub_coordinator'
          and (s.ended_at is null or s.ended_at > moment) where whom in ('hub', 'after-leaving')
        union select s.person_id, null from about join pool_members m on m.pool_id = about.id and m.declined_at is null and m.left_at is null
          and (m.joined_at is null) = (whom = 'invited')
          join memberships s on s.organisation_id = m.organisation_id and s.role = 'focal_point' and (s.ended_at is null or s.ended_at > moment)
          -- Of a State that left, only who knew that it was in.
          where whom in ('invited', 'members') or (whom = 'after-leaving' and exists (select from acting where acting.named))
        -- A donor that was introduced to it, and the broker who did that.
        union select c.person_id, t.id from about join matches t on t.need_id = about.need_id and t.introduced_at is not null
          and t.status not in ('closed', 'lapsed') join match_contacts c on c.match_id = t.id and c.party = 'donor' and c.replaced_at is null
          where whom = 'after-leaving' and exists (select from acting join pool_words w on w.member_id = acting.id and w.match_id = t.id and w.word = 'yes')
        union select t.proposed_by, t.id from about join matches t on t.need_id = about.need_id and t.proposed_by is not null
          where whom = 'after-leaving' and t.status not in ('closed', 'lapsed')
      )
      select p.email, p.language, told.match_id from told join people p on p.id = told.person_id and p.disabled_at is null order by 1, 3
    $$;
    -- What the people of one State were asked has been done by one of them; the other States are asked still.
    create function app.settle_for_state(asked text, about text, happened_at timestamptz) returns void
    language sql security definer set search_path = public as $$
      update inbox_entries e set settled_at = happened_at
      where e.kind = asked and e.settled_at is null and e.path = about and app.is_role('focal_point')
        and e.person_id in (select person_id from memberships where organisation_id = app.organisation_id() and role = 'focal_point')
    $$;
    revoke all on function app.told_of_pool(uuid, text, timestamptz), app.settle_for_state(text, text, timestamptz) from public;
    grant execute on function app.told_of_pool(uuid, text, timestamptz), app.settle_for_state(text, text, timestamptz) to tws_user;
  `.execute(db);
}

/** What each new column that names a person says in that person's own copy. */
const NAMING = [
  `select 'pools.proposed_by', n.reference, null, null, 'propose-pool', e.proposed_at from pools e join needs n on n.id = e.need_id where e.proposed_by = target`,
  `select 'pools.proposed_for', n.reference, null, null, 'propose-pool', e.proposed_at from pools e join needs n on n.id = e.need_id where e.proposed_for = target`,
  `select 'pool_members.joined_by', n.reference, null, null, 'join-pool', e.joined_at from pool_members e join needs n on n.id = e.need_id where e.joined_by = target`,
  `select 'pool_members.joined_for', n.reference, null, null, 'join-pool', e.joined_at from pool_members e join needs n on n.id = e.need_id where e.joined_for = target`,
  `select 'pool_members.ended_by', n.reference, null, null, case when e.left_at is null then 'decline-pool' else 'leave-pool' end, coalesce(e.left_at, e.declined_at) from pool_members e join needs n on n.id = e.need_id where e.ended_by = target`,
  `select 'pool_members.ended_for', n.reference, null, null, case when e.left_at is null then 'decline-pool' else 'leave-pool' end, coalesce(e.left_at, e.declined_at) from pool_members e join needs n on n.id = e.need_id where e.ended_for = target`,
  `select 'pool_words.person_id', t.reference, null, null, e.word, e.at from pool_words e join matches t on t.id = e.match_id where e.person_id = target`,
  `select 'pool_words.on_behalf_of', t.reference, null, null, e.word, e.at from pool_words e join matches t on t.id = e.match_id where e.on_behalf_of = target`,
  `select 'pool_shares.set_by', t.reference, null, null, 'set-share', e.set_at from pool_shares e join matches t on t.id = e.match_id where e.set_by = target`,
  `select 'pool_shares.set_for', t.reference, null, null, 'set-share', e.set_at from pool_shares e join matches t on t.id = e.match_id where e.set_for = target`,
];

async function tellOwnData(db: Kysely<unknown>): Promise<void> {
  const added = NAMING.map((query) => `union all ${query}`).join(' ');
  await sql`
    do $do$ declare before text; begin
      select prosrc into strict before from pg_proc where oid = 'app.records_naming(uuid)'::regprocedure;
      if before !~ 'order by 1, 6[[:space:]]*$' then raise exception 'records_naming ends otherwise than it did'; end if;
      execute format('create or replace function app.records_naming(target uuid)
        returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
        language sql stable security definer set search_path = public as %L',
        regexp_replace(before, 'order by 1, 6[[:space:]]*$', '') || ${sql.lit(added)} || ' order by 1, 6');
    end $do$;
  `.execute(db);
}
