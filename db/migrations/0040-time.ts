import { sql, type Kysely } from 'kysely';

/** Statuses that records get from the clock, beside whichever there were. */
const MORE_STATUSES = [
  ['offers_status', 'offers', ['stale', 'archived']],
  ['needs_status', 'needs', ['expired']],
] as const;

/** What the functions of before say, as a pattern of PostgreSQL, and what each says from now on. */
const REWORDED = [
  // What is over by the clock is no open work either.
  [
    String.raw`status not in \('draft', 'withdrawn'\)`,
    `status not in ('draft', 'withdrawn', 'archived', 'expired')`,
  ],
  // Handed over with a post, shown among its open records.
  [String.raw`'fully-committed', 'paused'`, `'fully-committed', 'paused', 'stale'`],
  [
    String.raw`delete from absences where person_id = target;`,
    `delete from absences where person_id = target;
      delete from inbox_entries where person_id = target;
      delete from mail_choices where person_id = target;
      delete from letter_links where person_id = target;`,
  ],
] as const;

/**
 * What the clock brings about, and who hears of it. The worker moves records by their status and dates alone: it reads
 * no word of a need and no answer's reason, and hands addresses to the outbox without an operation seeing more of people.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await queueRole(db);
  for (const [name, table, statuses] of MORE_STATUSES)
    await sql`
      do $$ declare before text; begin
        select pg_get_expr(conbin, conrelid) into strict before from pg_constraint where conname = ${sql.lit(name)};
        execute format('alter table ${sql.table(table)} drop constraint ${sql.ref(name)}, add constraint ${sql.ref(name)} check (%s or status = any (%L::text[]))',
          before, ${sql.lit(`{${statuses.join(',')}}`)});
      end $$;
    `.execute(db);
  await records(db);
  await inbox(db);
  for (const [before, after] of REWORDED)
    await sql`
      do $do$ declare f record; found integer := 0; begin
        for f in select oid from pg_proc where pronamespace = 'app'::regnamespace and prosrc ~ ${sql.lit(before)} loop
          execute regexp_replace(pg_get_functiondef(f.oid), ${sql.lit(before)}, ${sql.lit(after)}, 'g');
          found := found + 1;
        end loop;
        if found = 0 then raise exception 'no function says % any more', ${sql.lit(before)}; end if;
      end $do$;
    `.execute(db);
}

/** The role of the queue that wakes what the clock brings about: it reaches the queue's own schema and nothing else. */
async function queueRole(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Roles belong to the whole cluster: made only where it is missing, as in 0001.
    do $$ begin
      if not exists (select from pg_roles where rolname = 'tws_jobs') then create role tws_jobs nologin; end if;
      if not pg_has_role('tws_login', 'tws_jobs', 'member') then grant tws_jobs to tws_login; end if;
    exception when duplicate_object or unique_violation then
      null; -- another database of this cluster was quicker
    end $$;
  `.execute(db);
}

async function records(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table needs add column reconfirmed_at timestamptz;
    grant select (reconfirmed_at), update (reconfirmed_at) on needs to tws_user;

    -- When the people of an offer or a need were reminded last. Beside the record, which is made public anew whenever it changes.
    create table reminders (about uuid primary key, reminded_at timestamptz not null);
    select app.protect('reminders');
    grant select, insert, update on reminders to tws_worker;
    create policy remind on reminders to tws_worker using (true) with check (true);

    create index offers_fresh on offers ((coalesce(reconfirmed_at, published_at))) where status in ('published', 'stale');
    create index needs_fresh on needs ((coalesce(reconfirmed_at, validated_at))) where status in ('validated', 'circulating');
    create index matches_answers_due on matches (answer_by) where status = 'proposed';

    grant select (id, organisation_id, status, slots, slots_taken, revision, published_at, reconfirmed_at, updated_at),
      update (status, reconfirmed_at, updated_at, revision) on offers to tws_worker;
    create policy clock on offers for select to tws_worker using (status in ('published', 'fully-committed', 'stale', 'archived'));
    create policy clock_moves on offers for update to tws_worker using (status in ('published', 'fully-committed', 'stale'))
      with check (status in ('published', 'fully-committed', 'stale', 'archived'));
    grant insert (offer_id, action, from_status, to_status, person_id, role, organisation_id, at) on offer_events to tws_worker;

    grant select (id, status, revision, validated_at, reconfirmed_at), update (status, updated_at, revision) on needs to tws_worker;
    create policy clock on needs for select to tws_worker using (status in ('validated', 'circulating', 'expired'));
    create policy clock_moves on needs for update to tws_worker using (status in ('validated', 'circulating')) with check (status = 'expired');
    grant insert (need_id, action, from_status, to_status, role, at) on need_events to tws_worker;
    create policy clock on need_events for insert to tws_worker with check (role = 'platform' and person_id is null);
    -- Nobody finds it any more; a donor that has a match keeps the view it had.
    grant select (need_id, circulating), update (circulating) on need_views to tws_worker;
    create policy clock on need_views for select to tws_worker using (need_id in (select id from needs));
    create policy clock_ends on need_views for update to tws_worker
      using (need_id in (select id from needs where status = 'expired')) with check (not circulating);

    grant select (id, need_id, status, answer_by), update (status, closing_code, updated_at) on matches to tws_worker;
    create policy clock on matches for select to tws_worker using (true);
    create policy clock_moves on matches for update to tws_worker
      using (status in ('interest-declared', 'requested', 'proposed')) with check (status = 'closed');
    grant select (match_id, party, answer) on match_answers to tws_worker;
    create policy clock on match_answers for select to tws_worker using (true);
    grant insert (match_id, action, from_status, to_status, role, at, reason_code) on match_events to tws_worker;
    create policy clock on match_events for insert to tws_worker with check (role = 'platform' and person_id is null);

    -- Offers that were confirmed last before a moment, and who answers for each: its author while they act for its
    -- organisation, else whoever does.
    create function app.offers_to_confirm(confirmed_before timestamptz) returns table (offer_id uuid, title text, text_language text,
      status text, confirmed_at timestamptz, stale_since timestamptz, organisation_id uuid, person_id uuid, email text, language text)
    language sql stable security definer set search_path = public as $$
      with able as (
        select m.organisation_id, p.id, p.email, p.language from memberships m join people p on p.id = m.person_id
        where m.role = 'donor' and m.ended_at is null and p.disabled_at is null
      )
      select o.id, o.title, o.text_language, o.status, coalesce(o.reconfirmed_at, o.published_at), case when o.status = 'stale' then o.updated_at end,
        o.organisation_id, able.id, able.email, able.language
      from offers o join able on able.organisation_id = o.organisation_id
      where o.status in ('published', 'stale') and coalesce(o.reconfirmed_at, o.published_at) < confirmed_before
        and (able.id = o.author_id or not exists (select from able a where a.id = o.author_id and a.organisation_id = o.organisation_id))
      order by o.title, o.id, able.email
    $$;

    -- The same of needs; to whom says nothing of what.
    create function app.needs_to_confirm(confirmed_before timestamptz)
      returns table (need_id uuid, confirmed_at timestamptz, engaged boolean, email text, language text)
    language sql stable security definer set search_path = public as $$
      with able as (
        select m.organisation_id, p.id, p.email, p.language from memberships m join people p on p.id = m.person_id
        where m.role = 'focal_point' and m.ended_at is null and p.disabled_at is null
      )
      select n.id, coalesce(n.reconfirmed_at, n.validated_at), exists (select from matches x where x.need_id = n.id
          and x.status not in ('interest-declared', 'requested', 'proposed', 'closed', 'left', 'terminated', 'lapsed')), able.email, able.language
      from needs n left join able on able.organisation_id = n.organisation_id
        and (able.id = n.author_id or not exists (select from able a where a.id = n.author_id and a.organisation_id = n.organisation_id))
      where n.status in ('validated', 'circulating') and coalesce(n.reconfirmed_at, n.validated_at) < confirmed_before
      order by n.id, able.email
    $$;

    -- Who waited for a match that lapsed: the broker who proposed it, and whoever said yes.
    create function app.concerned_by_lapse(target uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select p.email, p.language from people p where p.disabled_at is null and p.id in (
        select proposed_by from matches where id = target
        union select contact_id from match_answers where match_id = target and answer = 'yes') order by p.email
    $$;
    revoke all on function app.offers_to_confirm(timestamptz), app.needs_to_confirm(timestamptz), app.concerned_by_lapse(uuid) from public;
    grant execute on function app.offers_to_confirm(timestamptz), app.needs_to_confirm(timestamptz), app.concerned_by_lapse(uuid) to tws_worker;
  `.execute(db);
}

async function inbox(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What somebody is told of, beside or instead of a letter: its kind and a path, as in a letter, and nothing of what it is about.
    create table inbox_entries (
      id bigint generated always as identity primary key,
      person_id uuid not null references people (id),
      kind text not null constraint inbox_entries_kind check (kind ~ '^[a-z][a-z-]{1,59}$'),
      lane text not null constraint inbox_entries_lane check (lane in ('me', 'others', 'information')),
      -- Without the language, which is the reader's.
      path text constraint inbox_entries_path check (char_length(path) <= 500),
      at timestamptz not null,
      until timestamptz,
      settled_at timestamptz,
      letter text not null constraint inbox_entries_letter check (letter in ('at-once', 'daily', 'weekly', 'none')),
      -- When a digest told of it.
      told_at timestamptz
    );
    create index inbox_entries_person on inbox_entries (person_id, at desc);
    create index inbox_entries_untold on inbox_entries (letter, at) where told_at is null and letter in ('daily', 'weekly');
    create index inbox_entries_open on inbox_entries (path, kind) where settled_at is null;

    create table mail_choices (
      person_id uuid primary key references people (id),
      letters text not null constraint mail_choices_letters check (letters in ('at-once', 'daily', 'weekly', 'none')),
      changed_at timestamptz not null
    );

    -- Links of letters that do one thing without signing in. Not among the one-time links, which let somebody in.
    create table letter_links (
      token_hash text primary key constraint letter_links_hash check (token_hash ~ '^[0-9a-f]{64}$'),
      purpose text not null constraint letter_links_purpose check (purpose in ('renew-offers', 'unsubscribe')),
      person_id uuid not null references people (id),
      made_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index letter_links_person on letter_links (person_id);
    select app.protect(t::regclass) from unnest(array['inbox_entries', 'mail_choices', 'letter_links']) t;

    grant select, update (settled_at) on inbox_entries to tws_user;
    create policy own on inbox_entries for select to tws_user using (person_id = (select app.person_id()));
    create policy own_settled on inbox_entries for update to tws_user using (person_id = (select app.person_id()));
    grant select on mail_choices to tws_user;
    create policy own on mail_choices for select to tws_user using (person_id = (select app.person_id()));
    grant select, update (settled_at, told_at, letter), delete on inbox_entries to tws_worker;
    grant select, insert, update on mail_choices to tws_worker;
    grant select, insert, update (used_at), delete on letter_links to tws_worker;
    grant select on inbox_entries, mail_choices to tws_auth;
    grant select (purpose, person_id, made_at, expires_at, used_at) on letter_links to tws_auth;
    do $$ declare t text; begin
      foreach t in array array['inbox_entries', 'mail_choices', 'letter_links'] loop
        execute format('create policy clock on %I to tws_worker using (true) with check (true)', t);
        execute format('create policy auth on %I for select to tws_auth using (true)', t);
      end loop;
    end $$;
    -- By the clock, or by somebody who used a link at that moment.
    create policy clock on offer_events for insert to tws_worker with check ((role = 'platform' and person_id is null)
      or (role = 'donor' and action = 'reconfirm' and exists (select from letter_links l
        where l.purpose = 'renew-offers' and l.person_id = offer_events.person_id and l.used_at = offer_events.at)));

    -- The one way to tell somebody something: what stands in the inbox of whoever has the address, and the letter, at once
    -- or with the next digest. Whoever tells learns nothing of either. Without a lane it is a letter and nothing else.
    create function app.notify(kind text, address text, language text, told jsonb, lane text, by_choice boolean,
      happened_at timestamptz, useless_at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    declare reader uuid; choice text := 'at-once';
    begin
      if lane is not null then
        select p.id, case when by_choice then coalesce(c.letters, choice) else choice end into reader, choice
          from people p left join mail_choices c on c.person_id = p.id
          where lower(p.email) = lower(address) and p.closed_at is null;
        choice := coalesce(choice, 'at-once');
        if reader is not null then
          insert into inbox_entries (person_id, kind, lane, path, at, until, letter)
            values (reader, kind, lane, regexp_replace(told->>'path', '^/[a-z]{2}/', '/'), happened_at, (told->>'until')::timestamptz, choice);
        end if;
      end if;
      if choice = 'at-once' then
        insert into outbox (kind, email, language, values, created_at, due_at, useless_at)
          values (kind, address, language, told, happened_at, happened_at, useless_at);
      end if;
    end $$;
    revoke insert on outbox from tws_user, tws_auth;
    drop policy post_by_user on outbox;
    drop policy post_by_auth on outbox;

    -- What was asked of several people was answered: whoever knows which record it is about may say so.
    create function app.settle_inbox(asked text, about text, happened_at timestamptz) returns void
    language sql security definer set search_path = public as $$
      update inbox_entries set settled_at = happened_at
      where kind = asked and path = about and settled_at is null and about ~ '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
    $$;

    create function app.address_of(person uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select p.email, p.language from people p where p.id = person and p.disabled_at is null
    $$;
    create function app.person_at(address text) returns uuid language sql stable security definer set search_path = public as $$
      select p.id from people p where lower(p.email) = lower(address) and p.disabled_at is null
    $$;
    revoke all on function app.notify(text, text, text, jsonb, text, boolean, timestamptz, timestamptz),
      app.settle_inbox(text, text, timestamptz), app.address_of(uuid), app.person_at(text) from public;
    grant execute on function app.notify(text, text, text, jsonb, text, boolean, timestamptz, timestamptz) to tws_user, tws_auth, tws_worker;
    grant execute on function app.settle_inbox(text, text, timestamptz) to tws_user, tws_worker;
    grant execute on function app.address_of(uuid), app.person_at(text) to tws_worker;
  `.execute(db);
}
