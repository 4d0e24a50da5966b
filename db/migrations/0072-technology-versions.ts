import { sql, type Kysely } from 'kysely';

/**
 * An offer of technology is changed by versions like any other (DOMAIN section 5): a version has passports of its own, which
 * take the place of those in force with it, and its donor signs beforehand what it declares of it. What verifiers ask about
 * an offer waits on the desk until a broker answers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await declarations(db);
  await statements(db);
  await components(db);
  await oneAtATime(db);
  await validated(db);
  await wishes(db);
}

/**
 * What a donor signed of a version before it is anything: bound to what will be published, entered as a note when that is.
 * Until then nobody but the donor and brokers knows of it. The last one counts.
 */
async function declarations(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table version_declarations (
      id bigint generated always as identity primary key,
      action text not null default 'declare-version' constraint version_declarations_action check (action = 'declare-version'),
      offer_id uuid not null references offers (id),
      prepared jsonb not null constraint version_declarations_prepared check (octet_length(prepared::text) <= 400000),
      jws text not null constraint version_declarations_jws check (char_length(jws) <= 200000),
      jws_sha256 text not null constraint version_declarations_sha256 check (jws_sha256 ~ '^[0-9a-f]{64}$'),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null constraint version_declarations_role check (role = 'donor'),
      organisation_id uuid not null references organisations (id),
      at timestamptz not null
    );
    create index version_declarations_of on version_declarations (offer_id, id desc);
    create index version_declarations_person on version_declarations (person_id);
    create trigger on_behalf before insert on version_declarations for each row execute function app.says_on_behalf();
    create trigger kept before update or delete on version_declarations for each statement execute function app.audit_is_kept();
    create constraint trigger audited after insert on version_declarations deferrable initially deferred
      for each row execute function app.audited('offer');
    select app.protect('version_declarations');
    grant insert on version_declarations to tws_user;
    grant usage on all sequences in schema public to tws_user;
    create policy record on version_declarations for insert to tws_user with check (
      (select app.is_role('donor')) and person_id = (select app.person_id()) and organisation_id = (select app.organisation_id())
      and offer_id in (select id from offers where replaces_id is not null));

    -- The last one, and whether it could be entered now: its key is believed, and its reference and its place are free.
    create function app.version_declaration(target uuid) returns table (prepared jsonb, jws text, enterable boolean)
    language sql stable security definer set search_path = public as $$
      select d.prepared, d.jws,
        exists (select from issuer_keys k where k.kid = d.prepared->>'kid' and k.organisation_id = d.organisation_id
          and k.retired_at is null and k.compromised_from is null)
        and not exists (select from trust_notes t where t.reference = d.prepared->>'reference'
          or t.status_index = (d.prepared->>'statusIndex')::integer or t.jws_sha256 = d.jws_sha256)
      from version_declarations d join offers o on o.id = d.offer_id
      where d.offer_id = target and ((app.is_role('donor') and o.organisation_id = app.organisation_id())
        or (app.is_role('broker') and o.status <> 'draft'))
      order by d.id desc limit 1
    $$;

    -- Its donor signed it: as the donor's it is entered, whoever publishes. False where it is not about what is there now.
    create function app.enter_version_declaration(target uuid, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public as $$
    declare version offers; said version_declarations; note jsonb; entered uuid; earlier uuid;
      giver text := coalesce(current_setting('app.on_behalf_of', true), '');
    begin
      select * into version from offers o where o.id = target and o.replaces_id is not null
        and ((app.is_role('broker') and o.status in ('submitted', 'under-review'))
          or (app.is_role('donor') and o.organisation_id = app.organisation_id() and o.status in ('draft', 'returned')));
      if not found or not coalesce((select enterable from app.version_declaration(target)), false) then return false; end if;
      select * into said from version_declarations where offer_id = target order by id desc limit 1;
      note := said.prepared;
      perform from offers where id = version.replaces_id and id = (note->>'offerId')::uuid
        and content_version = (note->>'offerVersion')::integer;
      if not found or said.organisation_id <> version.organisation_id then return false; end if;
      insert into trust_notes (offer_id, level, issuer_organisation_id, issuer_name, issuer_role, issued_by, issued_on, expires_on,
          examined, limits, created_at, reference, offer_version, offer_sha256, subject_json, statement, jws, jws_sha256, kid, status_index)
        values (version.replaces_id, 'L1', said.organisation_id, note->>'issuerName', 'donor', said.person_id, (note->>'issuedOn')::date,
          (note->>'expiresOn')::date, note->'statement'->>'what', note->'statement'->>'limits', moment, note->>'reference',
          (note->>'offerVersion')::integer, note->>'offerSha256', note->>'subjectJson', note->'statement', said.jws, said.jws_sha256,
          note->>'kid', (note->>'statusIndex')::integer)
        on conflict do nothing returning id into entered;
      if entered is null then return false; end if;
      perform set_config('app.on_behalf_of', coalesce(said.on_behalf_of::text, ''), true);
      insert into note_events (action, note_id, offer_id, person_id, role, organisation_id, at)
        values ('issue-note', entered, version.replaces_id, said.person_id, 'donor', said.organisation_id, moment);
      for earlier in update trust_notes set superseded_at = moment where offer_id = version.replaces_id and id <> entered
          and issuer_organisation_id = said.organisation_id and issuer_role = 'donor' and jws is not null and revoked_at is null
          and superseded_at is null returning id loop
        insert into note_events (action, note_id, offer_id, person_id, role, organisation_id, at)
          values ('supersede-note', earlier, version.replaces_id, said.person_id, 'donor', said.organisation_id, moment);
      end loop;
      perform set_config('app.on_behalf_of', giver, true);
      return true;
    end $$;
    revoke all on function app.version_declaration(uuid), app.enter_version_declaration(uuid, timestamptz) from public;
    grant execute on function app.version_declaration(uuid), app.enter_version_declaration(uuid, timestamptz) to tws_user;

    do $do$ declare before text; after text; begin
      select pg_get_functiondef(oid) into strict before from pg_proc where pronamespace = 'app'::regnamespace and proname = 'notes_naming';
      after := replace(before, 'order by 1, 6', $a$union all
        select 'version_declarations.person_id', o.reference, null, null, d.action, d.at from version_declarations d join offers o on o.id = d.offer_id where d.person_id = target
        union all
        select 'version_declarations.on_behalf_of', o.reference, null, null, d.action, d.at from version_declarations d join offers o on o.id = d.offer_id where d.on_behalf_of = target
        order by 1, 6$a$);
      if after = before then raise exception 'what names a person in notes is said otherwise now'; end if;
      execute after;
    end $do$;
  `.execute(db);
}

/**
 * A statement on undocumented access is about a product and its files, wherever it was made: on the offer, on the version
 * that is being written, or on one that took the offer's place.
 */
async function statements(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.statement_homes(target uuid) returns table (id uuid)
    language sql stable security definer set search_path = public as $$
      with root as (select coalesce(o.replaces_id, o.id) as id from offers o where o.id = target)
      select target union select root.id from root
      union select v.id from root join offers v on v.replaces_id = root.id and v.status = 'archived'
    $$;
    revoke all on function app.statement_homes(uuid) from public;

    create or replace function app.statements_of(target uuid) returns table (n integer, action text, about text, person text, at timestamptz)
    language sql stable security definer set search_path = public as $$
      select distinct on (s.n) s.n, s.action, s.about, p.name, s.at from app.statement_homes(target) h
        join passport_statements s on s.offer_id = h.id join people p on p.id = s.person_id join offers o on o.id = target
      where (app.role() = 'donor' and o.organisation_id = app.organisation_id()) or (app.role() = 'broker' and o.status <> 'draft')
      order by s.n, s.id desc
    $$;

    do $do$ declare before text; after text; begin
      select pg_get_functiondef(oid) into strict before from pg_proc where pronamespace = 'app'::regnamespace and proname = 'project_passports';
      after := replace(before, 't.offer_id = p.offer_id', 't.offer_id in (select h.id from app.statement_homes(p.offer_id) h)');
      if after = before then raise exception 'what is public of passports is said otherwise now'; end if;
      execute after;
    end $do$;

    create function app.version_took_its_place() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if app.project_passports(new.replaces_id) then perform app.raise_catalogue(); end if;
      return null;
    end $$;
    create trigger took_its_place after update of status on offers for each row
      when (new.replaces_id is not null and new.status = 'archived' and old.status <> 'archived')
      execute function app.version_took_its_place();
    revoke all on function app.version_took_its_place() from public;
  `.execute(db);
}

/**
 * The components of a version take the place of those in force: what changed is the next version of its component, what is
 * new is there, what left is there no more, and what is the same stays as it is. The offer is one version further, however much of
 * it changed.
 */
async function components(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Moved as they were handed in, with their lists of parts; no role of a person may write these columns.
    do $do$ declare before text; after text; begin
      select pg_get_functiondef(oid) into strict before from pg_proc where pronamespace = 'app'::regnamespace and proname = 'passport_is_written';
      after := replace(before, 'if passport.status not in', $a$if tg_op = 'UPDATE' then
        if tg_table_name = 'passports' then
          if app.is_role('broker') and (new.answers, new.gone, new.artefacts, new.no_artefacts, new.n) is not distinct from
                (old.answers, old.gone, old.artefacts, old.no_artefacts, old.n)
              and exists (select from offers v where v.id = old.offer_id and v.replaces_id = new.offer_id and v.status in ('submitted', 'under-review')) then
            return new;
          end if;
        elsif new.body = old.body and to_jsonb(new) - array['offer_id', 'body'] = to_jsonb(old) - array['offer_id', 'body'] then
          return new;
        end if;
      end if;
      if passport.status not in$a$);
      if after = before then raise exception 'when a passport is written is said otherwise now'; end if;
      execute after;
    end $do$;

    -- A first version that comes into force with a version of its offer is counted by what follows.
    create function app.take_version_passports(target uuid, was integer, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public as $$
    declare version offers; theirs passports; ours passports; changed boolean := false; next integer;
    begin
      if app.is_role('broker') is not true then raise exception 'a broker publishes a version' using errcode = 'insufficient_privilege'; end if;
      select * into version from offers where id = target and replaces_id is not null and status in ('submitted', 'under-review') for update;
      if not found or not exists (select from offers where id = version.replaces_id and content_version in (was, was + 1)) then
        raise exception 'this version takes nobody''s place now' using errcode = 'check_violation';
      end if;
      for theirs in select * from passports p where p.offer_id = version.replaces_id and p.status = 'in-force' order by n loop
        select * into ours from passports p where p.offer_id = target and p.n = theirs.n and p.status = 'draft' and version.modes && array['EQP', 'TEC'];
        continue when found and (ours.answers, ours.gone, ours.artefacts, ours.no_artefacts) is not distinct from
            (theirs.answers, theirs.gone, theirs.artefacts, theirs.no_artefacts)
          and (select (s.sha256, s.is_public)::text from passport_sboms s where s.passport_id = ours.id) is not distinct from
            (select (s.sha256, s.is_public)::text from passport_sboms s where s.passport_id = theirs.id);
        update passports set status = 'superseded', updated_at = moment, revision = revision + 1 where id = theirs.id;
        changed := true;
      end loop;
      if version.modes && array['EQP', 'TEC'] then
        for ours in select * from passports p where p.offer_id = target and p.status = 'draft' and not exists (
            select from passports s where s.offer_id = version.replaces_id and s.n = p.n and s.status = 'in-force') order by n loop
          select coalesce(max(p.version), 0) + 1 into next from passports p where p.offer_id = version.replaces_id and p.n = ours.n;
          update passports set offer_id = version.replaces_id, version = next, status = 'in-force', updated_at = moment, revision = revision + 1
            where id = ours.id;
          update passport_sboms set offer_id = version.replaces_id where passport_id = ours.id;
          changed := true;
        end loop;
      end if;
      update offers o set binary_equivalence = case when version.modes && array['EQP', 'TEC'] then version.binary_equivalence end,
          content_version = case when changed then was + 1 else o.content_version end
        where o.id = version.replaces_id;
      return changed;
    end $$;
    revoke all on function app.take_version_passports(uuid, integer, timestamptz) from public;
    grant execute on function app.take_version_passports(uuid, integer, timestamptz) to tws_user;

    -- Whose notes are of an earlier version since: to be told that they may examine anew. For whoever publishes.
    create function app.told_of_outdated_notes(target uuid, was integer) returns table (reference text, email text, language text)
    language sql stable security definer set search_path = public as $$
      select t.reference, p.email, p.language from trust_notes t join offers o on o.id = t.offer_id
        join memberships s on s.organisation_id = t.issuer_organisation_id and s.role = t.issuer_role and s.ended_at is null
        join people p on p.id = s.person_id and p.disabled_at is null and p.closed_at is null
      where t.offer_id = target and app.role() in ('broker', 'donor') and t.jws is not null and t.issuer_role <> 'donor'
        and t.revoked_at is null and t.superseded_at is null and t.offer_version = was and o.content_version > was
        and (app.is_role('broker') or o.organisation_id = app.organisation_id())
      order by t.reference, p.email
    $$;
    revoke all on function app.told_of_outdated_notes(uuid, integer) from public;
    grant execute on function app.told_of_outdated_notes(uuid, integer) to tws_user;
  `.execute(db);
}

/** Technology changes in one place at a time: in the next version of one passport, or in a version of the offer. */
async function oneAtATime(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.technology_changes_once() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if tg_table_name = 'passports' and exists (select from offers v where v.replaces_id = (to_jsonb(new)->>'offer_id')::uuid
          and v.status in ('draft', 'submitted', 'under-review', 'returned'))
        or tg_table_name = 'offers' and exists (select from passports p where p.offer_id = (to_jsonb(new)->>'replaces_id')::uuid
          and p.status in ('draft', 'submitted', 'returned')) then
        raise exception 'technology changes in one place at a time' using errcode = 'check_violation';
      end if;
      return new;
    end $$;
    create trigger once before insert on passports for each row when (new.version > 1) execute function app.technology_changes_once();
    create trigger technology_once before insert on offers for each row when (new.replaces_id is not null)
      execute function app.technology_changes_once();
    revoke all on function app.technology_changes_once() from public;
  `.execute(db);
}

/** Who decided about a version, or about a next version of a passport, decided about the offer: they cannot examine it. */
async function validated(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.validated_offer(target uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from offer_events where offer_id in (select target union select v.id from offers v where v.replaces_id = target)
        and action in ('take-up', 'return', 'publish', 'adopt', 'replace', 'accept-passport', 'return-passport')
        and (person_id in (app.person_id(), app.on_behalf_of()) or on_behalf_of in (app.person_id(), app.on_behalf_of())))
    $$;
  `.execute(db);
}

/** Steps of which no donor reads, nor the verifier who asked. */
const QUIET = `'ask-suspension', 'decline-asking', 'propose-suspension', 'refuse-suspension', 'propose-lifting', 'refuse-lifting'`;

/** A verifier's wish waits until a broker proposes what it asks for or declines it, or the offer is over. */
async function wishes(db: Kysely<unknown>): Promise<void> {
  const quiet = sql.raw(QUIET);
  await sql`
    create index offer_events_asked on offer_events (offer_id, id) where action = 'ask-suspension';

    alter policy quiet_suspension on offer_events using (
      action not in (${quiet}) or (select app.is_role('broker')) or (select app.is_role('administrator')));
    alter policy quiet_suspension on audit_payloads using (
      about <> 'offer' or act not in (${quiet}) or (select app.is_role('broker')) or (select app.is_role('administrator')));
    alter policy whose_suspension on offer_events with check (case
      when action in ('propose-suspension', 'propose-lifting', 'decline-asking') then (select app.is_role('broker'))
      when action in ('suspend', 'lift', 'refuse-suspension', 'refuse-lifting') then (select app.is_role('administrator'))
      else action <> 'ask-suspension' end);

    do $do$ declare before text; after text; begin
      select pg_get_functiondef(oid) into strict before from pg_proc where pronamespace = 'app'::regnamespace and proname = 'ask_suspension';
      after := replace(before, $a$'refuse-lifting', 'suspend'$a$, $b$'refuse-lifting', 'decline-asking', 'suspend'$b$);
      if after = before then raise exception 'when a suspension may be asked for is said otherwise now'; end if;
      execute after;
    end $do$;

    create trigger suspension_declined_is_done after insert on offer_events for each row when (new.action = 'decline-asking')
      execute function app.suspension_asked_is_done();

    -- Whether a wish waits; for whoever answers it.
    create function app.suspension_wish_waits(target uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select app.is_role('broker') and coalesce((select e.action = 'ask-suspension' from offer_events e where e.offer_id = target
        and e.action in (${quiet}, 'suspend', 'lift') order by e.id desc limit 1), false)
    $$;
    -- Whoever asked: to be told that it was looked at.
    create function app.asked_for_suspension(target uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select p.email, p.language from offer_events e join people p on p.id = e.person_id
      where e.offer_id = target and e.action = 'ask-suspension' and app.suspension_wish_waits(target)
        and p.disabled_at is null and p.closed_at is null
        and exists (select from memberships m where m.person_id = p.id and m.organisation_id = e.organisation_id
          and m.role = 'verifier' and m.ended_at is null)
      order by e.id desc limit 1
    $$;
    -- What an organisation that verifies reads of its own last wish: when it asked, and when the brokers had looked at it.
    create function app.own_suspension_wish(target uuid) returns table (asked_at timestamptz, answered_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select e.at, (select min(l.at) from offer_events l where l.offer_id = e.offer_id and l.id > e.id
          and l.action in ('propose-suspension', 'decline-asking'))
      from offer_events e where e.offer_id = target and e.action = 'ask-suspension'
        and app.is_role('verifier') and e.organisation_id = app.organisation_id()
      order by e.id desc limit 1
    $$;
    do $$ declare f text; begin
      foreach f in array array['app.suspension_wish_waits(uuid)', 'app.asked_for_suspension(uuid)', 'app.own_suspension_wish(uuid)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to tws_user', f);
      end loop;
    end $$;
  `.execute(db);
}
