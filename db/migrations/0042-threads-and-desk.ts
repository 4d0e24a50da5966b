import { sql, type Kysely } from 'kysely';

/**
 * What is said after an introduction stays with the match (DOMAIN section 1: nobody knew what followed an introduction),
 * who has an item of the brokers' desk, and better words that a broker puts before a State.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await threads(db);
  await desk(db);
  await readThreads(db);
  await wordings(db);
  await tellOwnData(db);
}

/** Messages of two sides and their broker. A broker reads what was written while they were there, and nothing else. */
async function threads(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_messages (
      id uuid primary key default gen_random_uuid(),
      match_id uuid not null references matches (id),
      -- Its place in this thread, by trigger: a number of all messages would tell how many others are written.
      n integer not null,
      action text not null constraint match_messages_action check (action in ('write-message', 'log-exchange')),
      text text not null constraint match_messages_text_length check (char_length(text) between 1 and 4000),
      text_language text not null constraint match_messages_text_language check (text_language ~ '^[a-z]{2,3}$'),
      -- Of what was said elsewhere: how, on which day, and by whom. person_id is who wrote it down.
      means text constraint match_messages_means check (means in ('telephone', 'video', 'meeting', 'letter', 'other')),
      said_on date,
      said_by uuid references people (id),
      with_broker boolean not null,
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null constraint match_messages_role check (role in ('donor', 'focal_point', 'broker')),
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      constraint match_messages_once unique (match_id, n),
      constraint match_messages_elsewhere check (num_nonnulls(means, said_on, said_by) = case action when 'log-exchange' then 3 else 0 end)
    );

    -- A side lets the brokers go, or has them back.
    create table match_presences (
      id bigint generated always as identity primary key,
      match_id uuid not null references matches (id),
      action text not null constraint match_presences_action check (action in ('excuse-broker', 'invite-broker')),
      party text not null constraint match_presences_party check (party in ('donor', 'recipient')),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null,
      organisation_id uuid not null references organisations (id),
      at timestamptz not null
    );
    create index match_presences_match on match_presences (match_id, party, id desc);

    -- How far somebody has read, and whether a letter says already that more waits.
    create table match_thread_readers (
      match_id uuid not null references matches (id),
      person_id uuid not null references people (id),
      read_n integer not null default 0,
      read_at timestamptz,
      told_at timestamptz,
      primary key (match_id, person_id)
    );
    select app.protect(t::regclass) from unnest(array['match_messages', 'match_presences', 'match_thread_readers']) t;

    create trigger on_behalf before insert on match_messages for each row execute function app.says_on_behalf();
    create trigger on_behalf before insert on match_presences for each row execute function app.says_on_behalf();
    create constraint trigger audited after insert on match_messages deferrable initially deferred
      for each row execute function app.audited('match');
    create constraint trigger audited after insert on match_presences deferrable initially deferred
      for each row execute function app.audited('match');

    -- Threads that this person reads for a side. They stay after the match: to the delegation always, to a donor's people who
    -- keep the need confidential until its State takes the need back.
    create function app.threads_of_mine() returns setof uuid language sql stable security definer set search_path = public as $$
      select m.id from matches m join needs n on n.id = m.need_id
        where app.is_role('donor') and m.known_to_donor and m.introduced_at is not null
          and m.donor_organisation_id = app.organisation_id() and n.status <> 'withdrawn' and m.need_id in (select app.needs_kept())
      union all
      select m.id from matches m join needs n on n.id = m.need_id
        where app.is_role('focal_point') and m.introduced_at is not null and n.organisation_id = app.organisation_id()
    $$;
    -- Both sides have let the brokers go, and neither has them back. The rule is app/domain/matches/thread.ts.
    create function app.broker_is_excused(target uuid) returns boolean language sql stable security definer set search_path = public as $$
      select count(*) = 2 from (select distinct on (party) action from match_presences where match_id = target
        order by party, id desc) last where action = 'excuse-broker'
    $$;
    -- Whose words can be written down: whom the introduction released, who wrote here, and the broker who proposed.
    create function app.thread_people(target uuid) returns table (person_id uuid, name text, role text, organisation text)
    language sql stable security definer set search_path = public as $$
      with reach as (select target where target in (select app.threads_of_mine())
        or (app.is_role('broker') and exists (select from matches m where m.id = target and m.introduced_at is not null))),
      known as (
        select c.person_id, case c.party when 'donor' then 'donor' else 'focal_point' end as role, c.organisation_name as organisation, 1 as nth
          from match_contacts c where c.match_id = target and c.replaced_at is null
        union all select w.person_id, w.role, app.organisation_name_at(w.organisation_id, w.at), 2
          from match_messages w where w.match_id = target and (w.with_broker or not app.is_role('broker'))
        union all select m.proposed_by, 'broker', null, 3 from matches m where m.id = target and m.proposed_by is not null)
      select distinct on (k.person_id) k.person_id, p.name, k.role, k.organisation
        from reach, known k join people p on p.id = k.person_id order by k.person_id, k.nth
    $$;
    revoke all on function app.threads_of_mine(), app.broker_is_excused(uuid), app.thread_people(uuid) from public;
    grant execute on function app.threads_of_mine(), app.broker_is_excused(uuid), app.thread_people(uuid) to tws_user;

    create function app.message_comes() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      -- One after the other: each has its number, and knows whether the brokers were there.
      perform from matches where id = new.match_id for no key update;
      new.n := (select coalesce(max(n), 0) + 1 from match_messages where match_id = new.match_id);
      new.with_broker := not app.broker_is_excused(new.match_id);
      if new.said_by <> new.person_id and not exists (select from app.thread_people(new.match_id) t where t.person_id = new.said_by) then
        raise exception 'words are written down of people of this match only' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger comes before insert on match_messages for each row execute function app.message_comes();
    revoke all on function app.message_comes() from public;

    grant select, insert (match_id, action, text, text_language, means, said_on, said_by, person_id, role, organisation_id, at)
      on match_messages to tws_user;
    grant select, insert (match_id, action, party, person_id, role, organisation_id, at) on match_presences to tws_user;
    grant select on match_thread_readers to tws_user;
    grant usage on all sequences in schema public to tws_user;

    create policy party on match_messages for select to tws_user using (match_id in (select app.threads_of_mine()));
    create policy broker on match_messages for select to tws_user using ((select app.is_role('broker')) and with_broker);
    create policy write on match_messages for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and match_id in (select id from matches where app.match_is_live(status))
      and (match_id in (select app.threads_of_mine()) or ((select app.is_role('broker')) and not app.broker_is_excused(match_id))));
    create policy read on match_presences for select to tws_user using (
      match_id in (select app.threads_of_mine()) or (select app.is_role('broker')));
    create policy decide on match_presences for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and party = case (select app.role()) when 'donor' then 'donor' when 'focal_point' then 'recipient' end
      and match_id in (select id from matches where app.match_is_live(status)) and match_id in (select app.threads_of_mine()));
    create policy own on match_thread_readers for select to tws_user using (person_id = (select app.person_id()));
  `.execute(db);
}

/** Who has read how far, whom a letter tells, and what goes when the match is long over. */
async function readThreads(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.read_thread(target uuid, up_to integer, moment timestamptz) returns void
    language sql security definer set search_path = public as $$
      insert into match_thread_readers as r (match_id, person_id, read_n, read_at)
        select target, app.person_id(), up_to, moment
          where target in (select app.threads_of_mine()) or (app.is_role('broker') and exists (select from matches where id = target))
        on conflict (match_id, person_id) do update set read_n = excluded.read_n, read_at = excluded.read_at, told_at = null
          where r.read_n < excluded.read_n or r.told_at is not null
    $$;
    -- How far each has read: for those who may read the thread.
    create function app.thread_readers(target uuid) returns table (person_id uuid, name text, read_n integer, read_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select r.person_id, p.name, r.read_n, r.read_at from match_thread_readers r join people p on p.id = r.person_id
        where r.match_id = target and r.read_at is not null
          and (target in (select app.threads_of_mine()) or app.is_role('broker')) order by r.read_at
    $$;
    -- The name of somebody who wrote, whose words were written down, or who decided about the brokers.
    create function app.thread_actor(target uuid, person uuid) returns text language sql stable security definer set search_path = public as $$
      select p.name from people p where p.id = person
        and (app.is_role('broker') or target in (select app.threads_of_mine()))
        and (exists (select from match_messages w where w.match_id = target and person in (w.person_id, w.on_behalf_of, w.said_by))
          or exists (select from match_presences w where w.match_id = target and person in (w.person_id, w.on_behalf_of)))
    $$;
    -- What the organisation of whoever wrote was called then, for those who may read the thread.
    create function app.thread_organisation(target uuid, organisation uuid, moment timestamptz) returns text
    language sql stable security definer set search_path = public as $$
      select app.organisation_name_at(organisation, moment) where (app.is_role('broker') or target in (select app.threads_of_mine()))
        and exists (select from match_messages w where w.match_id = target and w.organisation_id = organisation)
    $$;
    -- Who gets a letter that a message waits: those who answer for the match and those who read here before, each once until
    -- they read. Whoever writes does not see who they are.
    create function app.told_of_message(target uuid, moment timestamptz) returns table (email text, language text)
    language sql security definer set search_path = public as $$
      with thread as (
        select m.id, m.donor_organisation_id, n.organisation_id as state_organisation_id, m.proposed_by,
            (select max(n) from match_messages where match_id = m.id) as last_n, app.broker_is_excused(m.id) as excused
          from matches m join needs n on n.id = m.need_id where m.id = target and app.match_is_live(m.status)
            and exists (select from match_messages w where w.match_id = m.id and w.person_id = app.person_id())
      ), concerned as (
        select c.person_id from match_contacts c join thread t on t.id = c.match_id where c.replaced_at is null
        union select r.person_id from match_thread_readers r join thread t on t.id = r.match_id
        union select coalesce((select d.owner_id from desk_owners d where d.subject = 'match' and d.subject_id = t.id), t.proposed_by) from thread t
      ), still as (
        select distinct c.person_id, t.last_n from concerned c, thread t join memberships s on s.ended_at is null
          where s.person_id = c.person_id and c.person_id <> app.person_id() and (
            (s.role = 'donor' and s.organisation_id = t.donor_organisation_id)
            or (s.role = 'focal_point' and s.organisation_id = t.state_organisation_id) or (s.role = 'broker' and not t.excused))
      ), told as (
        insert into match_thread_readers as r (match_id, person_id, told_at) select target, person_id, moment from still order by person_id
          on conflict (match_id, person_id) do update set told_at = excluded.told_at where r.told_at is null
          returning r.person_id
      )
      select p.email, p.language from told join people p on p.id = told.person_id where p.disabled_at is null order by p.email
    $$;
    -- Messages follow their match: what was said goes some time after it is over.
    create function app.remove_threads(over_before timestamptz) returns integer language plpgsql security definer set search_path = public as $$
    declare gone integer; over uuid[];
    begin
      select coalesce(array_agg(id), '{}') into over from matches
        where status in ('closed', 'left', 'terminated', 'lapsed') and updated_at < over_before;
      delete from match_thread_readers where match_id = any (over);
      delete from match_messages where match_id = any (over);
      get diagnostics gone = row_count;
      return gone;
    end $$;
    revoke all on function app.read_thread(uuid, integer, timestamptz), app.thread_readers(uuid), app.thread_actor(uuid, uuid),
      app.thread_organisation(uuid, uuid, timestamptz), app.told_of_message(uuid, timestamptz), app.remove_threads(timestamptz) from public;
    grant execute on function app.read_thread(uuid, integer, timestamptz), app.thread_readers(uuid), app.thread_actor(uuid, uuid),
      app.thread_organisation(uuid, uuid, timestamptz), app.told_of_message(uuid, timestamptz) to tws_user;
    grant execute on function app.remove_threads(timestamptz) to tws_worker;
    grant delete on match_messages to tws_worker;
  `.execute(db);
}

/** Who has what of the desk, and how it came to them. An item is an offer, a need or a match, whatever it waits for. */
async function desk(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table desk_owners (
      subject text not null constraint desk_owners_subject check (subject in ('offer', 'need', 'match')),
      subject_id uuid not null,
      owner_id uuid not null references people (id),
      given_by uuid not null references people (id),
      line text not null default '' constraint desk_owners_line_length check (char_length(line) <= 300),
      -- The act that gave it: what is undone is exactly that, while it stands.
      batch uuid not null,
      since timestamptz not null,
      primary key (subject, subject_id)
    );
    create index desk_owners_owner on desk_owners (owner_id);
    create table desk_moves (
      id bigint generated always as identity primary key,
      batch uuid not null,
      action text not null constraint desk_moves_action check (action in ('take-item', 'hand-over-item', 'put-back-item', 'undo-item')),
      subject text not null constraint desk_moves_subject check (subject in ('offer', 'need', 'match')),
      subject_id uuid not null,
      offer_id uuid generated always as (case subject when 'offer' then subject_id end) stored references offers (id),
      need_id uuid generated always as (case subject when 'need' then subject_id end) stored references needs (id),
      match_id uuid generated always as (case subject when 'match' then subject_id end) stored references matches (id),
      from_owner uuid references people (id),
      to_owner uuid references people (id),
      line text not null default '' constraint desk_moves_line_length check (char_length(line) <= 300),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null,
      organisation_id uuid not null references organisations (id),
      at timestamptz not null
    );
    create index desk_moves_batch on desk_moves (batch);
    create index desk_moves_subject_id on desk_moves (subject, subject_id, id);
    select app.protect(t::regclass) from unnest(array['desk_owners', 'desk_moves']) t;
    create trigger on_behalf before insert on desk_moves for each row execute function app.says_on_behalf();

    create function app.desk_audited() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      perform app.audit_append(app.audit_entry(new.subject, to_jsonb(new)), new.at);
      return null;
    end $$;
    create constraint trigger audited after insert on desk_moves deferrable initially deferred
      for each row execute function app.desk_audited();

    -- Who can have an item: whoever is a broker and stays one.
    create function app.list_brokers() returns table (person_id uuid, name text)
    language sql stable security definer set search_path = public as $$
      select distinct p.id, p.name from memberships m join people p on p.id = m.person_id
        where app.is_role('broker') and m.role = 'broker' and m.ended_at is null and p.disabled_at is null order by p.name, p.id
    $$;
    revoke all on function app.desk_audited(), app.list_brokers() from public;
    grant execute on function app.list_brokers() to tws_user;

    grant select, insert, update, delete on desk_owners to tws_user;
    grant select, insert (batch, action, subject, subject_id, from_owner, to_owner, line, person_id, role, organisation_id, at)
      on desk_moves to tws_user;
    grant usage on all sequences in schema public to tws_user;
    create policy broker on desk_owners for all to tws_user using ((select app.is_role('broker')))
      with check ((select app.is_role('broker')) and owner_id in (select person_id from app.list_brokers()));
    create policy broker on desk_moves for select to tws_user using ((select app.is_role('broker')));
    create policy record on desk_moves for insert to tws_user with check (
      (select app.is_role('broker')) and person_id = (select app.person_id()) and role = (select app.role())
      and organisation_id = (select app.organisation_id()));

    -- Whoever is no broker any more has nothing on the desk.
    create function app.desk_is_left() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      delete from desk_owners where owner_id = new.person_id
        and not exists (select from memberships m where m.person_id = new.person_id and m.role = 'broker' and m.ended_at is null);
      return null;
    end $$;
    create trigger desk_is_left after update of ended_at on memberships for each row
      when (new.role = 'broker' and new.ended_at is not null and old.ended_at is null) execute function app.desk_is_left();
    revoke all on function app.desk_is_left() from public;

    -- A post that is handed over takes its items along.
    do $do$ declare before text; after text; begin
      select pg_get_functiondef(oid) into strict before from pg_proc
        where pronamespace = 'app'::regnamespace and proname = 'hand_over';
      after := replace(before, 'update offers set author_id = heir.id where id = any (held_offers);',
        'update offers set author_id = heir.id where id = any (held_offers);
      update desk_owners set owner_id = heir.id, since = happened_at where owner_id = post.person_id and post.role = ''broker'';');
      if after = before then raise exception 'a post is handed over otherwise than it was'; end if;
      execute after;
    end $do$;

    -- As addWorkingDays counts them (app/domain/codes/day.ts): Monday to Friday, no holidays; days is at least one.
    create function app.add_working_days(day date, days integer) returns date language sql immutable parallel safe as $$
      select day - greatest(extract(isodow from day)::integer - 5, 0) + days
        + 2 * ((least(extract(isodow from day)::integer, 5) - 1 + days) / 5)
    $$;
    revoke all on function app.add_working_days(date, integer) from public;
    grant execute on function app.add_working_days(date, integer) to tws_user;
    create index matches_proposed_since on matches (status, answer_by) where status = 'proposed';
  `.execute(db);
}

/** Better words for one text of a need, put before its State, which alone takes them. Both names stay. */
async function wordings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table need_wordings (
      id uuid primary key default gen_random_uuid(),
      need_id uuid not null references needs (id),
      action text not null default 'suggest-wording' constraint need_wordings_action check (action = 'suggest-wording'),
      -- The name of the text: title, summary, outcomes[0].statement.
      field text not null constraint need_wordings_field check (field ~ '^[a-zA-Z]{1,20}(\\[[0-4]\\]\\.[a-z]{1,20})?$'),
      before text not null constraint need_wordings_before_length check (char_length(before) <= 5000),
      after text not null constraint need_wordings_after_length check (char_length(after) between 1 and 5000),
      line text not null default '' constraint need_wordings_line_length check (char_length(line) <= 300),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null constraint need_wordings_role check (role = 'broker'),
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      answer text constraint need_wordings_answer check (answer in ('accepted', 'declined', 'taken-back')),
      answered_by uuid references people (id),
      answered_for uuid references people (id),
      answered_at timestamptz,
      constraint need_wordings_answered check (num_nonnulls(answer, answered_by, answered_at) in (0, 3))
    );
    create unique index need_wordings_open on need_wordings (need_id, field) where answer is null;
    create index need_wordings_need on need_wordings (need_id, at);
    select app.protect('need_wordings');
    create trigger on_behalf before insert on need_wordings for each row execute function app.says_on_behalf();
    create constraint trigger audited after insert on need_wordings deferrable initially deferred
      for each row execute function app.audited('need');

    grant select, insert (need_id, field, before, after, line, person_id, role, organisation_id, at),
      update (answer, answered_by, answered_at) on need_wordings to tws_user;
    create policy keepers on need_wordings for select to tws_user using (
      ((select app.is_role('broker')) or (select app.is_role('focal_point'))) and need_id in (select id from needs));
    create policy suggest on need_wordings for insert to tws_user with check (
      (select app.is_role('broker')) and person_id = (select app.person_id()) and role = (select app.role())
      and organisation_id = (select app.organisation_id()) and need_id in (select id from needs where status = 'submitted'));
    create policy answer on need_wordings for update to tws_user
      using (answer is null and need_id in (select id from needs) and ((select app.is_role('broker')) or (select app.is_role('focal_point'))))
      with check (answered_by = (select app.person_id())
        and answer in ('accepted', 'declined') = (select app.is_role('focal_point')));
    create function app.wording_is_answered() returns trigger language plpgsql as $$
    begin
      new.answered_for := app.on_behalf_of();
      return new;
    end $$;
    create trigger answered before update on need_wordings for each row execute function app.wording_is_answered();
    -- With both names, for the State and for brokers: whoever suggests to a State is known to it.
    create function app.wordings_of(target uuid) returns table (id uuid, field text, before text, after text, line text, at timestamptz,
      suggested_by text, answer text, answered_at timestamptz, answered_by text)
    language sql stable security definer set search_path = public as $$
      select w.id, w.field, w.before, w.after, w.line, w.at, p.name, w.answer, w.answered_at, q.name
      from need_wordings w join needs n on n.id = w.need_id join people p on p.id = w.person_id
        left join people q on q.id = w.answered_by
      where w.need_id = target and ((app.is_role('broker') and n.submitted_at is not null)
        or (app.is_role('focal_point') and n.organisation_id = app.organisation_id()))
      order by w.answered_at nulls first, w.at desc limit 200
    $$;
    -- Addresses of those who act for the State of a need with one suggestion open: the first of several is told, no other.
    create function app.told_of_wording(target uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select distinct p.email, p.language from needs n
        join memberships m on m.organisation_id = n.organisation_id and m.role = 'focal_point' and m.ended_at is null
        join people p on p.id = m.person_id
      where n.id = target and app.is_role('broker') and p.disabled_at is null
        and (select count(*) from need_wordings w where w.need_id = target and w.answer is null) = 1 order by p.email
    $$;
    revoke all on function app.wordings_of(uuid), app.told_of_wording(uuid), app.wording_is_answered() from public;
    grant execute on function app.wordings_of(uuid), app.told_of_wording(uuid) to tws_user;
  `.execute(db);
}

/** What each new column that names a person says in that person's own copy; of a message its words, while the hat is theirs. */
const NAMING = [
  ...['match_messages.person_id', 'match_messages.on_behalf_of', 'match_messages.said_by'].map((column) => ({
    column,
    join: 'join matches m on m.id = e.match_id',
    reference: 'm.reference',
    words: column === 'match_messages.person_id',
  })),
  ...['person_id', 'on_behalf_of'].map((column) => ({
    column: `match_presences.${column}`,
    join: 'join matches m on m.id = e.match_id',
    reference: 'm.reference',
  })),
  ...['person_id', 'on_behalf_of', 'from_owner', 'to_owner'].map((column) => ({
    column: `desk_moves.${column}`,
    join: 'left join offers o on o.id = e.offer_id left join needs n on n.id = e.need_id left join matches m on m.id = e.match_id',
    reference: 'coalesce(o.reference, n.reference, m.reference)',
  })),
  ...['person_id', 'on_behalf_of'].map((column) => ({
    column: `need_wordings.${column}`,
    join: 'join needs n on n.id = e.need_id',
    reference: 'n.reference',
  })),
];
const OTHERS = [
  ...['answered_by', 'answered_for'].map(
    (column) =>
      `select 'need_wordings.${column}', n.reference, null, null, e.answer, e.answered_at from need_wordings e join needs n on n.id = e.need_id
        where e.${column} = target`,
  ),
  `select 'match_thread_readers.person_id', m.reference, null, null, 'read-thread', coalesce(e.read_at, e.told_at)
    from match_thread_readers e join matches m on m.id = e.match_id where e.person_id = target`,
  ...['owner_id', 'given_by'].map(
    (column) =>
      `select 'desk_owners.${column}', coalesce(o.reference, n.reference, m.reference), null, null, e.subject, e.since
        from desk_owners e left join offers o on o.id = e.subject_id left join needs n on n.id = e.subject_id
          left join matches m on m.id = e.subject_id where e.${column} = target`,
  ),
];

/** Adds them to the one function that tells a person's copy what records hold, whatever it told before. */
async function tellOwnData(db: Kysely<unknown>): Promise<void> {
  const more = NAMING.map(({ column, join, reference, ...rest }) => {
    const [table, name] = column.split('.');
    const own = `exists (select from memberships s where s.person_id = target and s.ended_at is null
      and s.role = e.role and s.organisation_id = e.organisation_id)`;
    const words =
      'words' in rest && rest.words
        ? `case when ${own} then e.text end, case when ${own} then e.text_language end`
        : 'null, null';
    return `select '${column}', ${reference}, ${words}, e.action, e.at from ${table} e ${join} where e.${name} = target`;
  });
  const added = [...more, ...OTHERS].map((query) => `union all ${query}`).join(' ');
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
