import { sql, type Kysely } from 'kysely';

/**
 * Organisations over the years: what they say of themselves, what they were called before, that one has ended and what
 * it became. Administrators read no offer, need or match: what ending and merging has to count, lock and move there
 * runs as the owner, for administrators only, and tells them numbers and nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists btree_gist;

    -- The rule is app/domain/organisations/name-key.ts; a test runs one table of names through both.
    create function app.name_key(name text) returns text language sql immutable strict parallel safe as $$
      select translate(btrim(regexp_replace(
        replace(replace(replace(translate(
          normalize(regexp_replace(regexp_replace(
            normalize(lower(normalize(name, NFKC) collate "und-x-icu"), NFD),
            '[\\u0300-\\u036f\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]', '', 'g'),
            '[\\u00ad\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]', '', 'g'), NFC),
          'ٱىیةک', 'اييهك'), 'ß', 'ss'), 'œ', 'oe'), 'æ', 'ae'),
        '[\\u0009-\\u000d\\u0020\\u00a0\\u1680\\u2028\\u2029]+', ' ', 'g'), ' '),
        'аеорусхіѕјһԛԝԁкмтнвαορνυχικτημβεζ', 'aeopycxisjhqwdkmthbaopvyxikthmbez')
    $$;

    alter table organisations
      add column website text not null default ''
        constraint organisations_website check (website = '' or (char_length(website) <= 300 and website ~ '^https?://[^[:space:]]+$')),
      add column description text not null default '' constraint organisations_description_length check (char_length(description) <= 600),
      add column languages text[] not null default '{}' constraint organisations_languages check (cardinality(languages) <= 40),
      -- For administrators and its own people: never on a public page.
      add column contact_line text not null default '' constraint organisations_contact_line_length check (char_length(contact_line) <= 200),
      add column named_at timestamptz not null default now(),
      add column ended_at timestamptz,
      add column end_code text constraint organisations_end_code check (end_code in ('closed', 'replaced', 'duplicate', 'mistake', 'merged')),
      add column merged_into uuid references organisations (id),
      add constraint organisations_ended check ((ended_at is null) = (end_code is null)),
      add constraint organisations_merged check ((coalesce(end_code, '') = 'merged') = (merged_into is not null)),
      add constraint organisations_not_into_itself check (merged_into <> id);
    update organisations o set named_at = created_at,
      languages = coalesce((select h.languages from hubs h where h.organisation_id = o.id), '{}');
    create index organisations_merged_into on organisations (merged_into) where merged_into is not null;
    -- What has ended keeps its name beside whoever took it over with the rest.
    drop index organisations_name;
    create unique index organisations_name on organisations (lower(name)) where ended_at is null;

    -- Every name an organisation bears or bore, and whose it is now: a merger hands names on with everything else.
    create table organisation_names (
      id bigint generated always as identity primary key,
      organisation_id uuid not null references organisations (id),
      held_by uuid not null references organisations (id),
      name text not null constraint organisation_names_length check (char_length(name) between 1 and 200),
      key text not null generated always as (app.name_key(name)) stored,
      used_from timestamptz not null,
      used_until timestamptz,
      constraint organisation_names_period check (used_until >= used_from),
      constraint organisation_names_one_holder exclude using gist (key with =, held_by with <>)
    );
    create unique index organisation_names_present on organisation_names (organisation_id) where used_until is null;
    create index organisation_names_organisation on organisation_names (organisation_id, used_from);
    create index organisation_names_holder on organisation_names (held_by);
    insert into organisation_names (organisation_id, held_by, name, used_from) select id, id, name, created_at from organisations;

    create function app.keep_name() returns trigger language plpgsql security definer set search_path = public as $$
    declare moment timestamptz;
    begin
      if tg_op = 'INSERT' then
        insert into organisation_names (organisation_id, held_by, name, used_from) values (new.id, new.id, new.name, new.created_at);
        return null;
      end if;
      if new.name is distinct from old.name or (new.ended_at is not null and old.ended_at is null) then
        moment := coalesce(case when old.ended_at is null then new.ended_at end,
          case when new.named_at is distinct from old.named_at then new.named_at end, now());
        update organisation_names set used_until = greatest(used_from, moment) where organisation_id = new.id and used_until is null;
      end if;
      if new.name is distinct from old.name then
        insert into organisation_names (organisation_id, held_by, name, used_from, used_until)
          values (new.id, new.id, new.name, moment, case when new.ended_at is not null then moment end);
      end if;
      return null;
    end $$;
    -- Fires before "project" (the alphabet decides), which then reads the former names.
    create trigger keep_name after insert or update on organisations for each row execute function app.keep_name();

    -- What an organisation was called at a moment, as far as the reader may know; before its first name, that one.
    create function app.organisation_name_at(organisation uuid, moment timestamptz) returns text language sql stable as $$
      select n.name from public.organisation_names n where n.organisation_id = organisation
      order by n.used_from > moment, case when n.used_from <= moment then n.used_from end desc nulls last, n.used_from, n.id desc limit 1
    $$;

    select app.protect('organisation_names');
    grant select on organisation_names to tws_user, tws_auth, tws_worker;
    create policy read on organisation_names for select to tws_user using (
      held_by = (select app.organisation_id()) or organisation_id = (select app.organisation_id())
      or (select app.is_role('broker')) or (select app.is_role('administrator'))
      or organisation_id in (select id from organisations where kind = 'hub'));
    create policy auth on organisation_names for select to tws_auth using (true);
    create policy read_by_worker on organisation_names for select to tws_worker using (
      held_by in (select id from organisations where kind = 'hub'));

    -- Nothing new begins, and nothing is handed in or goes round, in the name of an organisation that has ended. The
    -- key share waits for an ending or a merger under way, which holds the row for itself.
    create function app.organisation_goes_on() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      perform from organisations where id = new.organisation_id and ended_at is null for key share;
      if not found then
        raise exception 'this organisation has ended' using errcode = 'check_violation', constraint = 'organisation_goes_on';
      end if;
      return new;
    end $$;
    create trigger goes_on before insert or update of status on offers for each row
      when (new.status <> 'withdrawn') execute function app.organisation_goes_on();
    create trigger goes_on before insert or update of status on needs for each row
      when (new.status <> 'withdrawn') execute function app.organisation_goes_on();
    create trigger goes_on before insert on memberships for each row
      when (new.ended_at is null) execute function app.organisation_goes_on();

    -- A State that excludes an organisation by a name it bore before excludes it still.
    alter table published_offers add column organisation_former_names text[] not null default '{}';
    create function app.former_names(organisation uuid) returns text[] language sql stable security definer set search_path = public as $$
      select coalesce(array_agg(distinct n.name order by n.name), '{}') from organisation_names n join organisations g on g.id = n.held_by
      where n.held_by = organisation and n.name <> g.name
    $$;
    revoke all on function app.former_names(uuid) from public;
    create function app.name_former() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      new.organisation_former_names := app.former_names(new.organisation_id);
      return new;
    end $$;
    create trigger former_names before insert on published_offers for each row execute function app.name_former();

    -- What everybody may read of an organisation that offers or offered something. Once public, its address stays.
    create table public_organisations (
      id uuid primary key references organisations (id),
      name text not null, kind text not null, state_code text, website text not null, description text not null,
      languages text[] not null, former_names text[] not null, ended_at timestamptz, merged_into uuid
    );
    select app.protect('public_organisations');
    grant select on public_organisations to tws_anonymous, tws_user, tws_worker, tws_auth;
    create policy read on public_organisations for select to tws_anonymous, tws_user, tws_worker, tws_auth using (true);

    create function app.project_organisation(target uuid) returns void language sql security definer set search_path = public as $$
      insert into public_organisations as p
      select g.id, g.name, g.kind, g.state_code, g.website, g.description, g.languages, app.former_names(g.id), g.ended_at, g.merged_into
      from organisations g where g.id = target
      on conflict (id) do update set name = excluded.name, kind = excluded.kind, state_code = excluded.state_code,
        website = excluded.website, description = excluded.description, languages = excluded.languages,
        former_names = excluded.former_names, ended_at = excluded.ended_at, merged_into = excluded.merged_into
      where row(p.*) is distinct from row(excluded.*)
    $$;
    revoke all on function app.project_organisation(uuid) from public;
    create function app.organisation_shown() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if tg_table_name = 'published_offers' then perform app.project_organisation(new.organisation_id);
      elsif exists (select from public_organisations where id = new.id) then perform app.project_organisation(new.id);
      end if;
      return null;
    end $$;
    create trigger shown after insert on published_offers for each row execute function app.organisation_shown();
    create trigger shown after update on organisations for each row execute function app.organisation_shown();
    select app.project_organisation(organisation_id) from (select distinct organisation_id from published_offers) o;

    grant insert (named_at) on organisations to tws_user, tws_auth;
    grant update (website, description, languages, contact_line, named_at, ended_at, end_code) on organisations to tws_user;

    -- What its own people may say of it: nothing that decides who it is. A grant cannot tell them from administrators.
    create function app.save_own_profile(new_website text, new_description text, new_languages text[]) returns void
    language plpgsql security definer set search_path = public as $$
    begin
      if app.role() is null or app.role() not in ('donor', 'focal_point', 'hub_coordinator', 'verifier') then
        raise exception 'only its own people describe an organisation' using errcode = 'insufficient_privilege';
      end if;
      update organisations set website = new_website, description = new_description, languages = new_languages
        where id = app.organisation_id() and ended_at is null;
      update hubs set languages = new_languages where organisation_id = app.organisation_id();
    end $$;

    create function app.require_administrator() returns void language plpgsql stable as $$
    begin
      if not app.is_role('administrator') then
        raise exception 'only an administrator does this' using errcode = 'insufficient_privilege';
      end if;
    end $$;

    -- Needs before offers before matches, as every act locks them, each in the order of ids; then the organisations.
    create function app.lock_organisations(targets uuid[]) returns void
    language plpgsql security definer set search_path = public as $$
    begin
      perform app.require_administrator();
      perform from needs where organisation_id = any (targets) order by id for update;
      perform from offers where organisation_id = any (targets) order by id for update;
      perform from matches m where m.status <> 'closed' and (m.donor_organisation_id = any (targets)
        or m.need_id in (select id from needs where organisation_id = any (targets))) order by m.id for update;
      perform from organisations where id = any (targets) order by id for update;
    end $$;

    -- How much there is: "open" is whatever was not withdrawn or closed, "under way" what others wait for or can see.
    create function app.organisation_holdings(target uuid) returns table (
      people integer, offers_open integer, offers_under_way integer, needs_open integer, needs_under_way integer, matches_open integer)
    language plpgsql stable security definer set search_path = public as $$
    begin
      perform app.require_administrator();
      return query select
        (select count(distinct person_id)::int from memberships where organisation_id = target and memberships.ended_at is null),
        (select count(*)::int from offers where organisation_id = target and status <> 'withdrawn'),
        (select count(*)::int from offers where organisation_id = target and status in ('submitted', 'under-review', 'published', 'paused')),
        (select count(*)::int from needs where organisation_id = target and status <> 'withdrawn'),
        (select count(*)::int from needs where organisation_id = target and status in ('submitted', 'validated', 'circulating', 'paused')),
        (select count(*)::int from matches m join needs n on n.id = m.need_id where m.status <> 'closed'
          and (m.donor_organisation_id = target or n.organisation_id = target));
    end $$;

    create function app.organisations_are_matched(one uuid, other uuid) returns boolean
    language plpgsql stable security definer set search_path = public as $$
    begin
      perform app.require_administrator();
      return exists (select from matches m join needs n on n.id = m.need_id where m.status <> 'closed' and (
        (m.donor_organisation_id = one and n.organisation_id = other) or (m.donor_organisation_id = other and n.organisation_id = one)));
    end $$;

    -- Hands everything open to the target. Events, closed matches, withdrawn records, released contacts and names that
    -- notes and matches copied stay as they are: that is the history.
    create function app.merge_organisations(source uuid, target uuid, happened_at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    declare reference text;
    begin
      perform app.require_administrator();
      update match_answers a set organisation_id = target from matches m
        where m.id = a.match_id and m.status <> 'closed' and a.organisation_id = source;
      update matches set donor_organisation_id = target where donor_organisation_id = source and status <> 'closed';
      update trust_notes t set issuer_organisation_id = target from offers o
        where o.id = t.offer_id and o.organisation_id = source and o.status <> 'withdrawn'
          and t.issuer_organisation_id = source and t.revoked_at is null;
      -- Imported by both: the target's copy is the one that another import will find.
      update offers o set import_source = null, import_reference = null
        where o.organisation_id = source and o.status <> 'withdrawn' and exists (select from offers kept
          where kept.organisation_id = target and kept.import_source = o.import_source and kept.import_reference = o.import_reference);
      update offers set organisation_id = target where organisation_id = source and status <> 'withdrawn';
      update needs set organisation_id = target where organisation_id = source and status <> 'withdrawn';

      update hubs kept set
          covers = (select array_agg(distinct c) from unnest(kept.covers || ended.covers) c),
          languages = (select coalesce(array_agg(distinct l), '{}') from unnest(kept.languages || ended.languages) l),
          funders = (select coalesce(array_agg(distinct f), '{}') from unnest(kept.funders || ended.funders) f)
        from hubs ended where kept.organisation_id = target and ended.organisation_id = source;
      update offers set via_hub_ids = (select array_agg(distinct case when h = source then target else h end) from unnest(via_hub_ids) h)
        where source = any (via_hub_ids) and status <> 'withdrawn';
      update needs set hub_ids = (select array_agg(distinct case when h = source then target else h end) from unnest(hub_ids) h)
        where source = any (hub_ids) and status <> 'withdrawn';

      select iati_reference into reference from organisations where id = source
        and (select iati_reference from organisations where id = target) is null;
      update organisations set ended_at = happened_at, end_code = 'merged', merged_into = target,
        iati_reference = case when reference is null then iati_reference end where id = source;
      if reference is not null then update organisations set iati_reference = reference where id = target; end if;
      update organisation_names set held_by = target where held_by = source;

      -- A public address of the source leads on, so there has to be where it leads.
      if exists (select from public_organisations where id in (source, target)) then
        perform app.project_organisation(target);
      end if;
      perform app.project_offer(id) from offers where organisation_id = target and status = 'published';
    end $$;

    revoke all on function app.save_own_profile(text, text, text[]), app.lock_organisations(uuid[]), app.organisation_holdings(uuid),
      app.organisations_are_matched(uuid, uuid), app.merge_organisations(uuid, uuid, timestamptz) from public;
    grant execute on function app.save_own_profile(text, text, text[]), app.lock_organisations(uuid[]), app.organisation_holdings(uuid),
      app.organisations_are_matched(uuid, uuid), app.merge_organisations(uuid, uuid, timestamptz) to tws_user;

  `.execute(db);
}
