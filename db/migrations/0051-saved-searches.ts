import { sql, type Kysely } from 'kysely';

/**
 * What a donor's people watch for among circulating needs, and which of them they were told of. A search is run as its
 * person in the hat it was saved in, so that row-level security gives what they may see at that moment and nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table saved_searches (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references people (id),
      organisation_id uuid not null references organisations (id),
      name text not null constraint saved_searches_name_length check (char_length(name) between 1 and 100),
      theme text constraint saved_searches_theme check (theme ~ '^[A-Z]{3}(-[A-Z0-9]{2,6})?$'),
      region text constraint saved_searches_region check (region ~ '^[0-9]{3}$'),
      mode text constraint saved_searches_mode check (mode ~ '^[A-Z]{3}$'),
      from_on date,
      until_on date,
      letters boolean not null,
      -- What reads it as a feed, hashed: made anew, the one before is no key any more.
      feed_hash text unique constraint saved_searches_feed_hash check (feed_hash ~ '^[0-9a-f]{64}$'),
      feed_made_at timestamptz,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      constraint saved_searches_window check (from_on <= until_on),
      constraint saved_searches_feed check ((feed_hash is null) = (feed_made_at is null))
    );
    create index saved_searches_person on saved_searches (person_id, organisation_id);

    -- Which needs somebody was told of, by which search; by none: as one that fits their organisation's offers.
    create table needs_told (
      person_id uuid not null references people (id),
      search_id uuid references saved_searches (id) on delete cascade,
      need_id uuid not null references needs (id),
      -- A need that goes round again is told of again.
      circulates_until date not null,
      told_at timestamptz not null,
      constraint needs_told_once unique nulls not distinct (person_id, search_id, need_id)
    );
    create index needs_told_search on needs_told (search_id);
    create index needs_told_over on needs_told (circulates_until);
    select app.protect(t::regclass) from unnest(array['saved_searches', 'needs_told']) t;

    -- Nobody reads the hash back.
    grant select (id, person_id, organisation_id, name, theme, region, mode, from_on, until_on, letters, feed_made_at, created_at, changed_at),
      insert (person_id, organisation_id, name, theme, region, mode, from_on, until_on, letters, created_at, changed_at),
      update (name, theme, region, mode, from_on, until_on, letters, feed_hash, feed_made_at, changed_at), delete on saved_searches to tws_user;
    -- A deputy's are none: who watches is whoever stays.
    create policy own on saved_searches for all to tws_user
      using ((select app.is_role('donor')) and person_id = (select app.person_id()) and organisation_id = (select app.organisation_id()))
      with check ((select app.is_role('donor')) and person_id = (select app.person_id()) and organisation_id = (select app.organisation_id())
        and exists (select from memberships m where m.person_id = saved_searches.person_id and m.organisation_id = saved_searches.organisation_id
          and m.role = 'donor'));
    grant select, insert, update (circulates_until, told_at) on needs_told to tws_user;
    create policy own on needs_told for all to tws_user
      using ((select app.is_role('donor')) and person_id = (select app.person_id()))
      with check ((select app.is_role('donor')) and person_id = (select app.person_id()));
    grant select (circulates_until), delete on needs_told to tws_worker;
    create policy over on needs_told for select to tws_worker using (true);
    create policy over_goes on needs_told for delete to tws_worker using (true);
    grant select (person_id, name, theme, region, mode, from_on, until_on, letters, feed_made_at, created_at, changed_at)
      on saved_searches to tws_auth;
    grant select (person_id, search_id, told_at) on needs_told to tws_auth;
    create policy auth on saved_searches for select to tws_auth using (true);
    create policy auth on needs_told for select to tws_auth using (true);

    -- The hats in which people may be told of needs at a moment: their own, and of an account that is open.
    create function app.watching_donors(moment timestamptz)
      returns table (person_id uuid, organisation_id uuid, membership_id uuid, email text, language text, letters text, searches boolean, offers boolean)
    language sql stable security definer set search_path = public as $$
      select * from (
        select p.id, m.organisation_id, m.id, p.email, p.language, coalesce(c.letters, 'at-once'),
          exists (select from saved_searches s where s.person_id = p.id and s.organisation_id = m.organisation_id) as searches,
          exists (select from offers o where o.organisation_id = m.organisation_id and o.status = 'published') as offers
        from memberships m join people p on p.id = m.person_id left join mail_choices c on c.person_id = p.id
        where m.role = 'donor' and (m.ended_at is null or m.ended_at > moment) and p.disabled_at is null and p.closed_at is null) able
      where able.searches or able.offers order by email, organisation_id
    $$;
    -- Whose feed an address is, while they still act for that donor.
    create function app.find_needs_feed(hash text, moment timestamptz)
      returns table (search_id uuid, person_id uuid, organisation_id uuid, membership_id uuid)
    language sql stable security definer set search_path = public as $$
      select s.id, s.person_id, s.organisation_id, m.id from saved_searches s
        join people p on p.id = s.person_id and p.disabled_at is null and p.closed_at is null
        join memberships m on m.person_id = s.person_id and m.organisation_id = s.organisation_id and m.role = 'donor'
          and (m.ended_at is null or m.ended_at > moment)
        where s.feed_hash = hash order by m.id limit 1
    $$;
    -- Searches follow an organisation into the one it was merged into, and end with their person's hat.
    create function app.tidy_saved_searches(moment timestamptz) returns integer
    language plpgsql security definer set search_path = public as $$
    declare gone integer;
    begin
      update saved_searches s set organisation_id = o.merged_into from organisations o
        where o.id = s.organisation_id and o.merged_into is not null;
      delete from saved_searches s where not exists (select from memberships m where m.person_id = s.person_id
        and m.organisation_id = s.organisation_id and m.role = 'donor' and (m.ended_at is null or m.ended_at > moment));
      get diagnostics gone = row_count;
      return gone;
    end $$;
    revoke all on function app.watching_donors(timestamptz), app.find_needs_feed(text, timestamptz), app.tidy_saved_searches(timestamptz) from public;
    grant execute on function app.watching_donors(timestamptz), app.find_needs_feed(text, timestamptz), app.tidy_saved_searches(timestamptz) to tws_worker;

    -- They go with their person's account.
    do $do$ declare f record; found integer := 0; begin
      for f in select oid from pg_proc where pronamespace = 'app'::regnamespace and prosrc ~ 'delete from letter_links where person_id = target;' loop
        execute replace(pg_get_functiondef(f.oid), 'delete from letter_links where person_id = target;',
          'delete from letter_links where person_id = target;
      delete from needs_told where person_id = target;
      delete from saved_searches where person_id = target;');
        found := found + 1;
      end loop;
      if found = 0 then raise exception 'accounts are closed otherwise than they were'; end if;
    end $do$;
  `.execute(db);
}
