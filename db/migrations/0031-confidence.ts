import { sql, type Kysely } from 'kysely';

/**
 * What a State shares in confidence (DOMAIN section 2, PA3): who is given its restricted view first says that it stays
 * confidential, and each who reads it is a row for the State. It may share its sealed text with a donor that was
 * introduced, and an opening that nobody answers lapses.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await keepFirst(db);
  await recordReaders(db);
  await shareSealed(db);
  await lapseOpenings(db);
  await widenOncePerAgreement(db);
  await tellOwnData(db);
}

/** One word of a person's for one need: what was said of its files holds for its view as well. */
async function keepFirst(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table file_agreements
      alter column file_id drop not null,
      -- Which words were agreed to (app/domain/needs/confidence.ts); the first spoke of files alone.
      add column wording integer constraint file_agreements_wording check (wording > 0);
    delete from file_agreements a using file_agreements b
      where a.action = 'keep-confidential' and b.action = 'keep-confidential' and (a.need_id, a.person_id, a.organisation_id)
        = (b.need_id, b.person_id, b.organisation_id) and (a.at, a.id) > (b.at, b.id);
    update file_agreements set wording = 1 where action = 'keep-confidential';
    alter table file_agreements add constraint file_agreements_about check (
      case action when 'share-file' then file_id is not null and wording is null else wording is not null end);
    create unique index file_agreements_kept on file_agreements (need_id, person_id, organisation_id)
      where action = 'keep-confidential';

    -- Needs that are shared with this organisation in confidence: after an introduction, or with the hub it chose.
    create function app.needs_in_confidence() returns setof uuid language sql stable security definer set search_path = public as $$
      select app.disclosed_needs() union select app.needs_of_my_hub()
    $$;
    -- Needs of which this person said, for this organisation, that they keep them confidential.
    create function app.needs_kept() returns setof uuid language sql stable security definer set search_path = public as $$
      select need_id from file_agreements where action = 'keep-confidential'
        and person_id = app.person_id() and organisation_id = app.organisation_id()
    $$;
    revoke all on function app.needs_in_confidence(), app.needs_kept() from public;
    grant execute on function app.needs_in_confidence(), app.needs_kept() to tws_user;

    alter policy agree on file_agreements with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and case action
        when 'share-file' then (select app.is_role('focal_point'))
          and exists (select from need_files f where f.id = file_id and f.need_id = file_agreements.need_id)
        else file_id is null and need_id in (select app.needs_in_confidence()) end);

    -- Nothing restricted leaves before that: no view, no file, and no card that names the State. These narrow whatever
    -- other policies give, also those that come later.
    create policy keep_first on need_views as restrictive for select to tws_user using (
      audience in ('public', 'registered') or (select app.role()) in ('focal_point', 'broker') or need_id in (select app.needs_kept()));
    create policy keep_first on need_files as restrictive for select to tws_user using (
      tier <= 'T1' or (select app.role()) in ('focal_point', 'broker') or need_id in (select app.needs_kept()));
    create policy keep_first on match_contacts as restrictive for select to tws_user using (
      party = 'donor' or (select app.role()) in ('focal_point', 'broker')
      or match_id in (select id from matches where need_id in (select app.needs_kept())));
  `.execute(db);
}

/** Who looked: the first time on a day, a person, a need, a view. */
async function recordReaders(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table view_readings (
      id bigint generated always as identity primary key,
      need_id uuid not null references needs (id),
      -- The restricted view of an audience, or the need itself, as brokers read it.
      view text not null constraint view_readings_view check (view in ('parties', 'hub', 'whole')),
      action text not null generated always as (case view when 'whole' then 'read-need' else 'read-view' end) stored,
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null,
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      day date not null generated always as ((at at time zone 'UTC')::date) stored,
      constraint view_readings_once unique (need_id, person_id, organisation_id, view, day)
    );
    create index view_readings_need on view_readings (need_id, id);
    create index view_readings_at on view_readings (at);
    select app.protect('view_readings');
    create constraint trigger audited after insert on view_readings deferrable initially deferred
      for each row execute function app.audited('need');

    -- Nobody writes or reads the rows but by these two. Sorted, so that two pages of one reader never wait for each other.
    create function app.record_view_readings(targets uuid[], what text, moment timestamptz) returns void
    language sql security definer set search_path = public as $$
      insert into view_readings (need_id, view, person_id, on_behalf_of, role, organisation_id, at)
      select n.id, what, app.person_id(), app.on_behalf_of(), app.role(), app.organisation_id(), moment
      from needs n where n.id = any (targets) and case what
        when 'parties' then n.id in (select app.disclosed_needs())
        when 'hub' then n.id in (select app.needs_of_my_hub())
        when 'whole' then app.is_role('broker') and n.status <> 'draft' and n.submitted_at is not null end
      order by n.id on conflict do nothing
    $$;
    create function app.view_readings_of(target uuid)
      returns table (at timestamptz, view text, person text, on_behalf_of text, organisation text, role text)
    language sql stable security definer set search_path = public as $$
      select r.at, r.view, p.name, b.name, app.organisation_name_at(r.organisation_id, r.at), r.role
      from view_readings r join needs n on n.id = r.need_id
        join people p on p.id = r.person_id left join people b on b.id = r.on_behalf_of
      where r.need_id = target and app.role() = 'focal_point' and n.organisation_id = app.organisation_id()
      order by r.id desc limit 1000
    $$;
    revoke all on function app.record_view_readings(uuid[], text, timestamptz), app.view_readings_of(uuid) from public;
    grant execute on function app.record_view_readings(uuid[], text, timestamptz), app.view_readings_of(uuid) to tws_user;

    grant select (at), delete on view_readings to tws_worker;
    create policy remove_due on view_readings to tws_worker using (true);
  `.execute(db);
}

/** The State shares its sealed text with one donor, as long as it wants and the match lasts. */
async function shareSealed(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sealed_shares (
      id uuid primary key default gen_random_uuid(),
      need_id uuid not null references needs (id),
      match_id uuid not null references matches (id),
      shared_by uuid not null references people (id),
      shared_for uuid references people (id),
      shared_at timestamptz not null,
      ended_by uuid references people (id),
      ended_for uuid references people (id),
      ended_at timestamptz,
      constraint sealed_shares_ended check ((ended_at is null) = (ended_by is null))
    );
    create unique index sealed_shares_open on sealed_shares (match_id) where ended_at is null;
    create index sealed_shares_need on sealed_shares (need_id, shared_at);
    select app.protect('sealed_shares');

    grant select, insert (need_id, match_id, shared_by, shared_at), update (ended_by, ended_at) on sealed_shares to tws_user;
    create policy delegation on sealed_shares for select to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs));
    create policy delegation_shares on sealed_shares for insert to tws_user with check (
      (select app.is_role('focal_point')) and shared_by = (select app.person_id())
      and match_id in (select m.id from matches m where m.need_id = sealed_shares.need_id and m.status = 'introduced')
      and need_id in (select need_id from sealed_texts where key_id is not null));
    create policy delegation_ends on sealed_shares for update to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs));
    create policy party on sealed_shares for select to tws_user using (
      (select app.is_role('donor')) and ended_at is null and match_id in (select id from matches where status = 'introduced'));

    create function app.share_moves() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        new.shared_for := app.on_behalf_of();
      elsif old.ended_at is not null or new.ended_by is distinct from app.person_id() then
        raise exception 'a sharing is ended once, by the State' using errcode = 'insufficient_privilege';
      else
        new.ended_for := app.on_behalf_of();
      end if;
      return new;
    end $$;
    create trigger moves before insert or update on sealed_shares for each row execute function app.share_moves();

    -- What is shared is this text: a later one is shared anew.
    create function app.removal_ends_sharing() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update sealed_shares set ended_at = new.written_at, ended_by = app.person_id() where need_id = new.need_id and ended_at is null;
      return null;
    end $$;
    create trigger ends_sharing after update of sealed on sealed_texts for each row
      when (new.sealed is null and old.sealed is not null) execute function app.removal_ends_sharing();

    alter table sealed_readings
      add column share_id uuid references sealed_shares (id),
      drop constraint sealed_readings_kind,
      add constraint sealed_readings_kind check (kind in ('read-own-sealed', 'read-by-break-glass', 'read-by-sharing')),
      add constraint sealed_readings_shared check ((kind = 'read-by-sharing') = (share_id is not null));

    -- As before, and for a donor as long as the State shares it, the match lasts, and its reader keeps it confidential.
    create or replace function app.open_sealed(target uuid, moment timestamptz) returns table (held_version integer, held_key text, held_bytes bytea)
    language plpgsql security definer set search_path = public as $$
    declare held sealed_texts; how text; by_opening uuid; by_share uuid;
    begin
      -- First the need, as everybody does who takes something away.
      perform from needs where id = target for key share;
      select * into held from sealed_texts where need_id = target and field = 'detail' and sealed is not null for share;
      if not found then return; end if;
      if app.is_role('focal_point') then
        perform from needs where id = target and organisation_id = app.organisation_id();
        if found then how := 'read-own-sealed'; end if;
      elsif app.is_role('broker') then
        select o.id into by_opening from sealed_openings o
          where o.need_id = target and o.answer = 'agreed' and o.ended_at is null
            and o.asked_by = app.person_id() and o.asked_for is not distinct from app.on_behalf_of()
            and o.answered_at <= moment and moment < o.open_until
          order by o.open_until desc limit 1 for share;
        if found then how := 'read-by-break-glass'; end if;
      elsif app.is_role('donor') then
        select s.id into by_share from sealed_shares s join matches m on m.id = s.match_id
          where s.need_id = target and s.ended_at is null and m.status = 'introduced'
            and m.donor_organisation_id = app.organisation_id() and target in (select app.needs_kept())
          order by s.id limit 1 for share of s, m;
        if found then how := 'read-by-sharing'; end if;
      end if;
      if how is null then return; end if;
      insert into sealed_readings (need_id, version, kind, opening_id, share_id, person_id, on_behalf_of, role, organisation_id, at)
        values (target, held.version, how, by_opening, by_share, app.person_id(), app.on_behalf_of(), app.role(), app.organisation_id(), moment);
      return query select held.version, held.key_id, held.sealed;
    end $$;
    revoke all on function app.removal_ends_sharing() from public;
  `.execute(db);
}

/** A second broker who does not answer in time agrees to nothing, and the others are told that one is asked. */
async function lapseOpenings(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sealed_openings
      add column lapsed_at timestamptz,
      add constraint sealed_openings_lapsed check (lapsed_at is null or num_nonnulls(answered_at, ended_at) = 0);

    alter policy broker on sealed_openings using (
      (select app.is_role('broker')) and need_id in (select id from needs) and ((answered_at is null and ended_at is null and lapsed_at is null)
        or (select app.person_id()) in (asked_by, asked_for, answered_by, answered_for)));
    alter policy broker_answers on sealed_openings using (
      (select app.is_role('broker')) and need_id in (select id from needs) and ((answered_at is null and ended_at is null and lapsed_at is null)
        or (select app.person_id()) in (asked_by, asked_for, answered_by, answered_for)));
    grant select (id, need_id, asked_at, answered_at, ended_at, lapsed_at), update (lapsed_at) on sealed_openings to tws_worker;
    create policy lapse on sealed_openings to tws_worker using (answered_at is null and ended_at is null);

    create function app.opening_lapses() returns trigger language plpgsql as $$
    begin
      if new.lapsed_at is distinct from old.lapsed_at and (old.lapsed_at is not null or app.role() is distinct from 'system') then
        raise exception 'an opening lapses once, by the clock' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger lapses before update on sealed_openings for each row execute function app.opening_lapses();

    -- As before; what has lapsed is over already. What was shared ends with the need.
    create or replace function app.withdrawal_takes_sealed() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update sealed_shares set ended_at = new.updated_at, ended_by = app.person_id() where need_id = new.id and ended_at is null;
      update sealed_texts set sealed = null, key_id = null where need_id = new.id;
      update sealed_openings set ended_at = new.updated_at, ended_by = app.person_id()
        where need_id = new.id and ended_at is null and lapsed_at is null and (answered_at is null or open_until > new.updated_at);
      return null;
    end $$;

    -- Whom to tell that a second broker is asked for: every other who may be the second person.
    create function app.told_of_waiting_opening(moment timestamptz) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select distinct p.email, p.language from memberships m join people p on p.id = m.person_id and p.disabled_at is null
      where app.is_role('broker') and m.role = 'broker' and (m.ended_at is null or m.ended_at > moment)
        and p.id <> app.person_id() and p.id is distinct from app.on_behalf_of()
    $$;
    revoke all on function app.told_of_waiting_opening(timestamptz) from public;
    grant execute on function app.told_of_waiting_opening(timestamptz) to tws_user;
  `.execute(db);
}

/** An agreement is good for one step: that of its own transaction, and not for the same step again later. */
async function widenOncePerAgreement(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.wider_is_agreed() returns trigger language plpgsql as $$
    begin
      if new.tier < old.tier and not exists (select from file_agreements a where a.file_id = new.id and a.action = 'share-file'
        and a.from_tier = old.tier and a.to_tier = new.tier and a.person_id = app.person_id()
        and a.xmin = pg_current_xact_id()::xid) then
        raise exception 'only the State shows its files to more people' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
  `.execute(db);
}

/** Of what was read and shared: which column holds a person, and what it is called in that person's own data. */
const NAMING = [
  ['view_readings.person_id', 'e.action', 'at'],
  ['view_readings.on_behalf_of', 'e.action', 'at'],
  ['sealed_shares.shared_by', "'share-sealed'", 'shared_at'],
  ['sealed_shares.shared_for', "'share-sealed'", 'shared_at'],
  ['sealed_shares.ended_by', "'end-sharing'", 'ended_at'],
  ['sealed_shares.ended_for', "'end-sharing'", 'ended_at'],
] as const;

async function tellOwnData(db: Kysely<unknown>): Promise<void> {
  const naming = NAMING.map(([column, what, at]) => {
    const [table, person] = column.split('.');
    return `select '${column}', n.reference, null, null, ${what}, e.${at} from ${table} e
      join needs n on n.id = e.need_id where e.${person} = target`;
  }).join(' union all ');
  await sql`
    create function app.confidence_naming(target uuid)
      returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
    language sql stable security definer set search_path = public as $$ ${sql.raw(naming)} order by 1, 6 $$;
    revoke all on function app.confidence_naming(uuid) from public;
    grant execute on function app.confidence_naming(uuid) to tws_auth;
  `.execute(db);
}
