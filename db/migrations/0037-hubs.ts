import { sql, type Kysely } from 'kysely';

/**
 * Regional hubs act (DOMAIN sections 4 to 6): what they are is public, a State lets one of them see its need, a broker
 * asks it for an opinion, and it keeps a calendar. A hub learns of a need beyond what every registered user gets by its
 * State's choice alone, and reads nothing before it said that it keeps it confidential.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await describe(db);
  await share(db);
  await giveOpinions(db);
  await keepCalendar(db);
  await tellOwnData(db);
}

/** A hub's profile, and the projection of it that everybody reads. */
async function describe(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table hubs
      add column host text not null default '' constraint hubs_host_length check (char_length(host) <= 200),
      add column legal_form text constraint hubs_legal_form check (legal_form in
        ('government', 'intergovernmental', 'university', 'foundation', 'association', 'company', 'network')),
      add column themes text[] not null default '{}' constraint hubs_themes_count check (cardinality(themes) <= 60),
      add column modes text[] not null default '{}' constraint hubs_modes_count check (cardinality(modes) <= 20),
      add column seats integer constraint hubs_seats check (seats between 1 and 100000),
      add column competence text not null default 'none' constraint hubs_competence check (competence in ('none', 'desk', 'lab')),
      -- Beside who pays it: who owns or governs it, and with whom it works without being paid.
      add column owners text[] not null default '{}' constraint hubs_owners_count check (cardinality(owners) <= 40),
      add column partners text[] not null default '{}' constraint hubs_partners_count check (cardinality(partners) <= 40);

    create table public_hubs (
      id uuid primary key references organisations (id),
      name text not null, state_code text, website text not null, description text not null,
      host text not null, legal_form text, covers text[] not null, languages text[] not null, themes text[] not null,
      modes text[] not null, seats integer, competence text not null,
      funders text[] not null, owners text[] not null, partners text[] not null
    );
    select app.protect('public_hubs');
    grant select on public_hubs to tws_anonymous, tws_user, tws_worker;
    create policy read on public_hubs for select to tws_anonymous, tws_user, tws_worker using (true);

    -- One that ended leaves the directory; its organisation's page goes on saying what became of it.
    create function app.project_hub(target uuid) returns void language plpgsql security definer set search_path = public as $$
    begin
      delete from public_hubs p where p.id = target and exists (select from organisations g where g.id = target and g.ended_at is not null);
      insert into public_hubs as p
      select g.id, g.name, g.state_code, g.website, g.description, h.host, h.legal_form, h.covers, h.languages, h.themes,
          h.modes, h.seats, h.competence, h.funders, h.owners, h.partners
        from hubs h join organisations g on g.id = h.organisation_id where g.id = target and g.ended_at is null
      on conflict (id) do update set name = excluded.name, state_code = excluded.state_code, website = excluded.website,
        description = excluded.description, host = excluded.host, legal_form = excluded.legal_form, covers = excluded.covers,
        languages = excluded.languages, themes = excluded.themes, modes = excluded.modes, seats = excluded.seats,
        competence = excluded.competence, funders = excluded.funders, owners = excluded.owners, partners = excluded.partners
      where row(p.*) is distinct from row(excluded.*);
    end $$;
    create function app.hub_shown() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if tg_table_name = 'hubs' then perform app.project_hub(new.organisation_id); else perform app.project_hub(new.id); end if;
      return null;
    end $$;
    create trigger hub_shown after insert or update on hubs for each row execute function app.hub_shown();
    create trigger hub_shown after update on organisations for each row when (new.kind = 'hub') execute function app.hub_shown();
    select app.project_hub(organisation_id) from hubs;

    -- What its coordinators say of their hub. Not what it covers: matching gives hubs reach by that, so an administrator
    -- enters it.
    create function app.save_hub_profile(said jsonb) returns void
    language plpgsql security definer set search_path = public as $$
    begin
      if app.is_role('hub_coordinator') is not true then
        raise exception 'only its coordinators describe a hub' using errcode = 'insufficient_privilege';
      end if;
      update hubs set host = said->>'host', legal_form = said->>'legalForm', seats = (said->>'seats')::integer,
        competence = said->>'competence',
        languages = array(select jsonb_array_elements_text(said->'languages')),
        themes = array(select jsonb_array_elements_text(said->'themes')),
        modes = array(select jsonb_array_elements_text(said->'modes')),
        funders = array(select jsonb_array_elements_text(said->'funders')),
        owners = array(select jsonb_array_elements_text(said->'owners')),
        partners = array(select jsonb_array_elements_text(said->'partners'))
      where organisation_id = app.organisation_id();
      update organisations set languages = array(select jsonb_array_elements_text(said->'languages'))
        where id = app.organisation_id() and ended_at is null;
    end $$;
    -- Its coordinators see where its own offers stand; its donors write them.
    create policy hub_reads on offers for select to tws_user using (
      (select app.is_role('hub_coordinator')) and organisation_id = (select app.organisation_id()));
    revoke all on function app.project_hub(uuid), app.hub_shown(), app.save_hub_profile(jsonb) from public;
    grant execute on function app.save_hub_profile(jsonb) to tws_user;
  `.execute(db);
}

/** A State lets a hub see its need, and takes that back. */
async function share(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table hub_shares (
      id uuid primary key default gen_random_uuid(),
      need_id uuid not null references needs (id),
      hub_id uuid not null references hubs (organisation_id),
      -- SHA-256 of the canonical JSON of the view that the State was shown; none where a hub that is named in the need
      -- itself is taken back.
      view_hash text constraint hub_shares_hash check (view_hash ~ '^[0-9a-f]{64}$'),
      tiers jsonb not null default '{}' constraint hub_shares_tiers check (jsonb_typeof(tiers) = 'object' and pg_column_size(tiers) <= 2000),
      shared_by uuid not null references people (id),
      shared_for uuid references people (id),
      shared_at timestamptz not null,
      ended_by uuid references people (id),
      ended_for uuid references people (id),
      ended_at timestamptz,
      constraint hub_shares_ended check ((ended_at is null) = (ended_by is null)),
      constraint hub_shares_shown check (view_hash is not null or ended_at is not null)
    );
    create unique index hub_shares_open on hub_shares (need_id, hub_id) where ended_at is null;
    create index hub_shares_hub on hub_shares (hub_id, need_id);
    select app.protect('hub_shares');
    grant select, insert (need_id, hub_id, view_hash, tiers, shared_by, shared_at, ended_by, ended_at),
      update (view_hash, tiers, ended_by, ended_at) on hub_shares to tws_user;

    create policy keepers on hub_shares for select to tws_user using (
      ((select app.is_role('focal_point')) or (select app.is_role('broker'))) and need_id in (select id from needs));
    create policy delegation_shares on hub_shares for insert to tws_user with check (
      (select app.is_role('focal_point')) and shared_by = (select app.person_id()) and need_id in (
        select id from needs where status in ('submitted', 'validated', 'circulating', 'partly-matched')));
    create policy delegation_keeps on hub_shares for update to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs));

    create function app.hub_share_moves() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        new.shared_for := app.on_behalf_of();
      elsif old.ended_at is not null then
        raise exception 'a sharing is ended once' using errcode = 'insufficient_privilege';
      end if;
      if new.ended_at is not null then
        if new.ended_by is distinct from app.person_id() then
          raise exception 'who ends a sharing says so' using errcode = 'insufficient_privilege';
        end if;
        new.ended_for := app.on_behalf_of();
      end if;
      return new;
    end $$;
    create trigger moves before insert or update on hub_shares for each row execute function app.hub_share_moves();

    -- The needs that a hub is given: those whose State lets it see them from the day they were handed in, and those that
    -- name it, while they circulate, unless the State took that back (app/domain/hubs/access.ts says the same).
    create function app.needs_given_to(hub uuid) returns setof uuid language sql stable security definer set search_path = public as $$
      select s.need_id from hub_shares s join needs n on n.id = s.need_id
        where s.hub_id = hub and s.ended_at is null and n.status in ('submitted', 'validated', 'circulating', 'partly-matched')
      union
      select n.id from needs n where hub = any (n.hub_ids) and n.status in ('circulating', 'partly-matched')
        and not exists (select from hub_shares s where s.need_id = n.id and s.hub_id = hub)
    $$;
    create or replace function app.needs_of_my_hub() returns setof uuid language sql stable security definer set search_path = public as $$
      select app.needs_given_to(app.organisation_id()) where app.role() = 'hub_coordinator'
    $$;
    -- For a broker who asks one of them.
    create function app.hub_is_given(target uuid, hub uuid) returns boolean language sql stable security definer set search_path = public as $$
      select app.is_role('broker') and target in (select app.needs_given_to(hub))
    $$;
    revoke all on function app.needs_given_to(uuid), app.hub_is_given(uuid, uuid) from public;
    grant execute on function app.hub_is_given(uuid, uuid) to tws_user;
    -- Before it circulates as well.
    alter policy hub on need_views using (audience = 'hub' and need_id in (select app.needs_of_my_hub()));

    -- A need that is taken back, or a hub that ends, ends what was shared.
    create function app.end_hub_shares() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if tg_table_name = 'needs' then
        update hub_shares set ended_at = new.updated_at, ended_by = app.person_id() where need_id = new.id and ended_at is null;
      else
        update hub_shares set ended_at = new.ended_at, ended_by = app.person_id() where hub_id = new.id and ended_at is null;
      end if;
      return null;
    end $$;
    create trigger ends_hub_shares after update on needs for each row
      when (new.status = 'withdrawn' and old.status <> 'withdrawn') execute function app.end_hub_shares();
    create trigger ends_hub_shares after update on organisations for each row
      when (new.kind = 'hub' and new.ended_at is not null and old.ended_at is null) execute function app.end_hub_shares();
    revoke all on function app.end_hub_shares() from public;

    -- As before, and the coordinators of every hub that could read it until this act.
    do $do$ declare before text; after text; begin
      select pg_get_functiondef(oid) into strict before from pg_proc
        where pronamespace = 'app'::regnamespace and proname = 'concerned_by_withdrawal';
      after := replace(before, $a$select p.email, p.language, told.match_id$a$, $b$select distinct p.email, p.language, told.match_id$b$);
      after := replace(after, $a$and s.role = 'hub_coordinator' and s.ended_at is null
      )$a$, $b$and s.role = 'hub_coordinator' and s.ended_at is null
        union select s.person_id, null, null from need join hub_shares h on h.need_id = need.id and h.view_hash is not null
            and (h.ended_at is null or h.ended_at = need.updated_at)
          join memberships s on s.organisation_id = h.hub_id and s.role = 'hub_coordinator' and s.ended_at is null
      )$b$);
      if after not like '%hub_shares%' then raise exception 'who is told of a withdrawal is said otherwise now'; end if;
      execute after;
    end $do$;
  `.execute(db);
}

/** What a hub thinks of a need, or of an offer for it: asked by a broker, read by brokers and the State. */
async function giveOpinions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table hub_opinions (
      id uuid primary key default gen_random_uuid(),
      need_id uuid not null references needs (id),
      hub_id uuid not null references hubs (organisation_id),
      kind text not null constraint hub_opinions_kind check (kind in ('context', 'fit')),
      match_id uuid references matches (id),
      offer_id uuid references offers (id),
      asked_by uuid not null references people (id),
      asked_for uuid references people (id),
      asked_at timestamptz not null,
      answer_by date not null,
      declined text constraint hub_opinions_declined check (declined in ('conflict', 'capacity', 'knowledge')),
      verdict text constraint hub_opinions_verdict check (verdict in ('fits', 'fits-with-changes', 'does-not-fit', 'cannot-say')),
      texts jsonb not null default '{}' constraint hub_opinions_texts check (jsonb_typeof(texts) = 'object' and pg_column_size(texts) <= 20000),
      tie_note text not null default '' constraint hub_opinions_tie_note_length check (char_length(tie_note) <= 600),
      -- Whom the hub was tied to when it answered, as its profile said then.
      ties jsonb constraint hub_opinions_ties check (pg_column_size(ties) <= 40000),
      answered_by uuid references people (id),
      answered_for uuid references people (id),
      answered_at timestamptz,
      constraint hub_opinions_about check ((kind = 'fit') = (match_id is not null and offer_id is not null)),
      constraint hub_opinions_answered check ((answered_at is null) = (answered_by is null)),
      constraint hub_opinions_answer check (case
        when answered_at is null or declined is not null then verdict is null and texts = '{}'
        when kind = 'fit' then verdict is not null else verdict is null and texts <> '{}' end)
    );
    create unique index hub_opinions_waiting on hub_opinions (need_id, hub_id, kind, match_id) nulls not distinct where answered_at is null;
    create index hub_opinions_hub on hub_opinions (hub_id, asked_at);
    select app.protect('hub_opinions');
    grant select, insert (need_id, hub_id, kind, match_id, offer_id, asked_by, asked_at, answer_by),
      update (declined, verdict, texts, tie_note, ties, answered_by, answered_at) on hub_opinions to tws_user;

    create policy broker on hub_opinions for select to tws_user using (
      (select app.is_role('broker')) and need_id in (select id from needs));
    create policy delegation on hub_opinions for select to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs)
      and (match_id is null or match_id in (select id from matches)));
    create policy hub on hub_opinions for select to tws_user using (
      (select app.is_role('hub_coordinator')) and hub_id = (select app.organisation_id()) and need_id in (select app.needs_of_my_hub()));
    create policy broker_asks on hub_opinions for insert to tws_user with check (
      (select app.is_role('broker')) and asked_by = (select app.person_id()) and need_id in (select id from needs)
      and app.hub_is_given(need_id, hub_id)
      and (match_id is null or match_id in (select m.id from matches m where m.need_id = hub_opinions.need_id
        and m.offer_id = hub_opinions.offer_id and m.status = 'proposed')));
    create policy hub_answers on hub_opinions for update to tws_user using (
      (select app.is_role('hub_coordinator')) and hub_id = (select app.organisation_id()) and answered_at is null
      and need_id in (select app.needs_of_my_hub()) and need_id in (select app.needs_kept()))
      with check (answered_by = (select app.person_id()));

    create function app.hub_opinion_moves() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        new.asked_for := app.on_behalf_of();
      else
        if old.answered_at is not null then
          raise exception 'an opinion is given once' using errcode = 'insufficient_privilege';
        end if;
        new.answered_for := app.on_behalf_of();
      end if;
      return new;
    end $$;
    create trigger moves before insert or update on hub_opinions for each row execute function app.hub_opinion_moves();

    -- A hub writes no event of a need, whose history is not its own: that it answered is written here.
    create function app.hub_opinion_told() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into need_events (need_id, action, from_status, to_status, person_id, role, organisation_id, at)
        select n.id, case when new.declined is null then 'give-opinion' else 'decline-opinion' end, n.status, n.status,
          new.answered_by, 'hub_coordinator', new.hub_id, new.answered_at
        from needs n where n.id = new.need_id;
      return null;
    end $$;
    create trigger told after update on hub_opinions for each row
      when (new.answered_at is not null and old.answered_at is null) execute function app.hub_opinion_told();

    -- Whom a letter about an opinion goes to: of one that is asked for, the hub's coordinators; of one that is given, the
    -- broker who asked, and the State's delegation.
    create function app.told_of_opinion(target uuid, moment timestamptz) returns table (email text, language text, role text)
    language sql stable security definer set search_path = public as $$
      with about as (select o.*, n.organisation_id from hub_opinions o join needs n on n.id = o.need_id where o.id = target),
      told as (
        select m.person_id, m.role from about join memberships m on m.organisation_id = about.hub_id and m.role = 'hub_coordinator'
          and (m.ended_at is null or m.ended_at > moment) where app.is_role('broker')
        union select coalesce(asked_for, asked_by), 'broker' from about
          where app.is_role('hub_coordinator') and hub_id = app.organisation_id()
        union select m.person_id, m.role from about join memberships m on m.organisation_id = about.organisation_id
          and m.role = 'focal_point' and (m.ended_at is null or m.ended_at > moment)
          where app.is_role('hub_coordinator') and hub_id = app.organisation_id()
      )
      select p.email, p.language, told.role from told join people p on p.id = told.person_id and p.disabled_at is null order by 1, 3
    $$;
    revoke all on function app.hub_opinion_told(), app.told_of_opinion(uuid, timestamptz) from public;
    grant execute on function app.told_of_opinion(uuid, timestamptz) to tws_user;
  `.execute(db);
}

/** Courses, exercises and deadlines, for everybody. */
async function keepCalendar(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table hub_dates (
      id uuid primary key default gen_random_uuid(),
      hub_id uuid not null references hubs (organisation_id),
      kind text not null constraint hub_dates_kind check (kind in ('course', 'exercise', 'deadline', 'meeting')),
      title text not null constraint hub_dates_title_length check (char_length(title) between 1 and 150),
      text_language text not null default 'en',
      summary text not null default '' constraint hub_dates_summary_length check (char_length(summary) <= 600),
      place text not null default '' constraint hub_dates_place_length check (char_length(place) <= 150),
      website text not null default '' constraint hub_dates_website_length check (char_length(website) <= 300),
      themes text[] not null constraint hub_dates_themes_count check (cardinality(themes) between 1 and 5),
      languages text[] not null constraint hub_dates_languages_count check (cardinality(languages) between 1 and 10),
      starts_on date not null,
      ends_on date not null,
      added_by uuid not null references people (id),
      added_for uuid references people (id),
      added_at timestamptz not null,
      removed_at timestamptz,
      constraint hub_dates_span check (ends_on >= starts_on and ends_on <= starts_on + 400)
    );
    create index hub_dates_coming on hub_dates (ends_on, id) where removed_at is null;
    select app.protect('hub_dates');
    grant select (id, hub_id, kind, title, text_language, summary, place, website, themes, languages, starts_on, ends_on,
      added_at, removed_at) on hub_dates to tws_anonymous, tws_user;
    grant insert (hub_id, kind, title, text_language, summary, place, website, themes, languages, starts_on, ends_on,
      added_by, added_at), update (removed_at) on hub_dates to tws_user;
    create policy everyone on hub_dates for select to tws_anonymous using (removed_at is null);
    create policy everyone_signed_in on hub_dates for select to tws_user using (
      removed_at is null or hub_id = (select app.organisation_id()));
    create policy coordinator_adds on hub_dates for insert to tws_user with check (
      (select app.is_role('hub_coordinator')) and hub_id = (select app.organisation_id()) and added_by = (select app.person_id()));
    create policy coordinator_removes on hub_dates for update to tws_user using (
      (select app.is_role('hub_coordinator')) and hub_id = (select app.organisation_id()));
    create function app.hub_date_added() returns trigger language plpgsql as $$
    begin
      new.added_for := app.on_behalf_of();
      return new;
    end $$;
    create trigger added before insert on hub_dates for each row execute function app.hub_date_added();
  `.execute(db);
}

/** Which column holds a person, and what it is called in that person's own data. */
const NAMING = [
  ['hub_shares.shared_by', "'share-with-hub'", 'shared_at'],
  ['hub_shares.shared_for', "'share-with-hub'", 'shared_at'],
  ['hub_shares.ended_by', "'end-hub-sharing'", 'ended_at'],
  ['hub_shares.ended_for', "'end-hub-sharing'", 'ended_at'],
  ['hub_opinions.asked_by', "'ask-opinion'", 'asked_at'],
  ['hub_opinions.asked_for', "'ask-opinion'", 'asked_at'],
  ['hub_opinions.answered_by', "'give-opinion'", 'answered_at'],
  ['hub_opinions.answered_for', "'give-opinion'", 'answered_at'],
] as const;

async function tellOwnData(db: Kysely<unknown>): Promise<void> {
  const naming = NAMING.map(([column, what, at]) => {
    const [table, person] = column.split('.');
    return `select '${column}', n.reference, null, null, ${what}, e.${at} from ${table} e
      join needs n on n.id = e.need_id where e.${person} = target`;
  });
  for (const person of ['added_by', 'added_for'])
    naming.push(`select 'hub_dates.${person}', null, e.title, e.text_language, 'add-date', e.added_at
      from hub_dates e where e.${person} = target`);
  await sql`
    create function app.hubs_naming(target uuid)
      returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
    language sql stable security definer set search_path = public as $$ ${sql.raw(naming.join(' union all '))} order by 1, 6 $$;
    revoke all on function app.hubs_naming(uuid) from public;
    grant execute on function app.hubs_naming(uuid) to tws_auth;
  `.execute(db);
}
