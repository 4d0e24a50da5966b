import { sql, type Kysely } from 'kysely';

/** What is public of an offer: a change of any of these makes another version of it, which older notes are not about. */
const PUBLIC_COLUMNS =
  `title summary text_language themes outcomes evidence norms modes cooperation languages interpretation
  beneficiaries eligible opens_on closes_on starts_on ends_on duration_weeks slots size_band maturity_from maturity_to
  remote_access data_location source_access single_vendor support_ends_on conditions conditions_note safeguards funders
  implementer exit_plan larger_programme gender_marker accessibility dual_use`.split(/\s+/);

/**
 * Trust notes that are signed (SECURITY section 4): keys and what issuers say of themselves, notes in writing, disputes,
 * and a log of notes that everybody can read and compute again. A note is never changed: it is revoked, or another takes
 * its place. Private keys are not here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const columns = sql.raw(PUBLIC_COLUMNS.join(', '));
  const newColumns = sql.raw(PUBLIC_COLUMNS.map((name) => `new.${name}`).join(', '));
  const oldColumns = sql.raw(PUBLIC_COLUMNS.map((name) => `old.${name}`).join(', '));
  await sql`
    alter table offers add column content_version integer not null default 1;
    create function app.raise_content_version() returns trigger language plpgsql as $$
    begin
      new.content_version := old.content_version + case when (${newColumns}) is distinct from (${oldColumns}) then 1 else 0 end;
      return new;
    end $$;
    create trigger raise_content_version before update of ${columns} on offers
      for each row execute function app.raise_content_version();

    create table issuer_keys (
      kid text primary key constraint issuer_keys_kid check (kid ~ '^[A-Za-z0-9_-]{43}$'),
      x text not null constraint issuer_keys_x check (x ~ '^[A-Za-z0-9_-]{43}$'),
      -- Whose it is; null for the platform's own, which signs lists and the log and no note.
      organisation_id uuid references organisations (id),
      custody text not null constraint issuer_keys_custody check (custody in ('platform', 'own')),
      registered_at timestamptz not null,
      retired_at timestamptz,
      compromised_from timestamptz,
      compromised_said_at timestamptz,
      constraint issuer_keys_platform check (organisation_id is not null or custody = 'platform'),
      constraint issuer_keys_compromised check ((compromised_from is null) = (compromised_said_at is null)),
      constraint issuer_keys_ends check (retired_at >= registered_at)
    );
    create unique index issuer_keys_one_in_use on issuer_keys (coalesce(organisation_id::text, 'platform'))
      where retired_at is null and compromised_from is null;

    create table note_issuers (
      organisation_id uuid primary key references organisations (id),
      mandate text not null default '' constraint note_issuers_mandate check (char_length(mandate) <= 600),
      kinds text[] not null default '{}' constraint note_issuers_kinds check
        (kinds <@ array['software', 'appliance', 'cloud', 'training', 'forensic-kit', 'people']),
      funders text[] not null default '{}' constraint note_issuers_funders check (cardinality(funders) <= 40),
      ties text[] not null default '{}' constraint note_issuers_ties check (cardinality(ties) <= 40),
      updated_at timestamptz not null
    );

    create table note_drafts (
      id uuid primary key,
      offer_id uuid not null references offers (id),
      organisation_id uuid not null references organisations (id),
      role text not null constraint note_drafts_role check (role in ('verifier', 'hub_coordinator', 'broker')),
      supersedes uuid references trust_notes (id),
      revision integer not null default 1,
      content jsonb not null,
      -- What waits for a signature made outside, byte for byte; gone as soon as an answer changes.
      prepared jsonb,
      created_at timestamptz not null,
      updated_at timestamptz not null
    );
    create unique index note_drafts_one on note_drafts (offer_id, organisation_id, role);

    alter table trust_notes
      add column reference text constraint trust_notes_reference unique check (reference ~ '^T-[0-9A-HJKMNP-TV-Z]{6}$'),
      add column issuer_role text constraint trust_notes_issuer_role check (issuer_role in ('donor', 'verifier', 'hub_coordinator', 'broker')),
      add column kind text constraint trust_notes_kind check (kind in ('software', 'appliance', 'cloud', 'training', 'forensic-kit', 'people')),
      add column offer_version integer,
      add column offer_sha256 text constraint trust_notes_offer_sha256 check (offer_sha256 ~ '^[0-9a-f]{64}$'),
      add column subject_json text,
      add column statement jsonb,
      add column jws text constraint trust_notes_jws check (char_length(jws) <= 200000),
      add column jws_sha256 text constraint trust_notes_jws_sha256 unique check (jws_sha256 ~ '^[0-9a-f]{64}$'),
      add column kid text references issuer_keys (kid),
      add column status_index integer constraint trust_notes_status_index unique check (status_index between 0 and 131071),
      add column supersedes uuid references trust_notes (id),
      add column superseded_at timestamptz,
      add constraint trust_notes_signed_whole check (num_nonnulls(reference, issuer_role, offer_version, offer_sha256,
        subject_json, statement, jws, jws_sha256, kid, status_index) in (0, 10));

    -- Both texts stay. Who spoke for either side is in note_events; here only for whom.
    create table note_disputes (
      id uuid primary key default gen_random_uuid(),
      note_id uuid not null references trust_notes (id),
      role text not null constraint note_disputes_role check (role in ('donor', 'focal_point', 'verifier', 'hub_coordinator')),
      organisation_id uuid not null references organisations (id),
      text text not null constraint note_disputes_text check (char_length(text) between 1 and 1000),
      raised_at timestamptz not null,
      outcome text constraint note_disputes_outcome check (outcome in ('stands', 'corrected', 'withdrawn')),
      answer text constraint note_disputes_answer check (char_length(answer) between 1 and 1000),
      answered_at timestamptz,
      constraint note_disputes_answered check (num_nonnulls(outcome, answer, answered_at) in (0, 3))
    );
    create index note_disputes_note on note_disputes (note_id, raised_at);
    create unique index note_disputes_one_waiting on note_disputes (note_id, organisation_id) where answered_at is null;

    create table note_events (
      id bigint generated always as identity primary key,
      action text not null constraint note_events_action check (action in
        ('issue-note', 'supersede-note', 'revoke-note', 'dispute-note', 'answer-dispute', 'register-key', 'retire-key', 'distrust-key')),
      note_id uuid references trust_notes (id),
      offer_id uuid references offers (id),
      kid text references issuer_keys (kid),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null,
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      constraint note_events_about check ((note_id is null) = (action in ('register-key', 'retire-key', 'distrust-key')))
    );
    create index note_events_note on note_events (note_id);
    create trigger on_behalf before insert on note_events for each row execute function app.says_on_behalf();
    create constraint trigger audited after insert on note_events deferrable initially deferred
      for each row execute function app.audited('note');

    -- hash_n = SHA-256( hash_{n-1} ‖ line_n ); line_n is "n at act reference sha256" and a line feed; hash_0 is zeros.
    create table note_log (
      n bigint primary key,
      at text not null,
      act text not null constraint note_log_act check (act in ('issue', 'supersede', 'revoke', 'dispute', 'answer')),
      reference text not null,
      sha256 text not null,
      hash bytea not null constraint note_log_hash check (octet_length(hash) = 32)
    );
    create trigger kept before update or delete or truncate on note_log for each statement execute function app.audit_is_kept();

    create function app.log_note() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      before note_log; note trust_notes; next bigint; moment text := app.audit_time(new.at);
      what text := split_part(new.action, '-', 1);
    begin
      select * into strict note from trust_notes where id = new.note_id;
      if note.jws_sha256 is null then return null; end if;
      -- Taken after audit_head, in which every writer of this log waited already.
      perform pg_advisory_xact_lock(hashtext('note-log'));
      select * into before from note_log order by n desc limit 1;
      next := coalesce(before.n, 0) + 1;
      insert into note_log (n, at, act, reference, sha256, hash) values (next, moment, what, note.reference, note.jws_sha256,
        sha256(coalesce(before.hash, decode(repeat('00', 32), 'hex'))
          || convert_to(format(E'%s %s %s %s %s\n', next, moment, what, note.reference, note.jws_sha256), 'UTF8')));
      return null;
    end $$;
    create constraint trigger logged after insert on note_events deferrable initially deferred
      for each row when (new.note_id is not null) execute function app.log_note();

    select app.protect(t::regclass) from unnest(array['issuer_keys', 'note_issuers', 'note_drafts', 'note_disputes', 'note_events', 'note_log']) t;

    -- What was signed stays as it was signed. That it ended is said once. (A merger may name who answers for it now.)
    create function app.note_is_kept() returns trigger language plpgsql as $$
    declare free text[] := array['revoked_at', 'superseded_at', 'disputed_at', 'issuer_organisation_id'];
    begin
      if old.jws is not null and ((to_jsonb(new) - free) is distinct from (to_jsonb(old) - free)
          or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
          or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)
          or (old.disputed_at is not null and new.disputed_at is distinct from old.disputed_at)) then
        raise exception 'a signed note is never changed' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger kept before update on trust_notes for each row execute function app.note_is_kept();
    create function app.signed_note_stays() returns trigger language plpgsql as $$
    begin
      raise exception 'a signed note is never removed' using errcode = 'insufficient_privilege';
    end $$;
    create trigger stays before delete on trust_notes for each row when (old.jws is not null) execute function app.signed_note_stays();
    create function app.key_is_kept() returns trigger language plpgsql as $$
    begin
      if (new.kid, new.x, new.organisation_id, new.custody, new.registered_at) is distinct from
          (old.kid, old.x, old.organisation_id, old.custody, old.registered_at)
          or (old.retired_at is not null and new.retired_at is distinct from old.retired_at)
          or (old.compromised_from is not null and (new.compromised_from is null or new.compromised_from > old.compromised_from)) then
        raise exception 'a key ends once, and is never taken back' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger kept before update on issuer_keys for each row execute function app.key_is_kept();

    create function app.offer_was_public(target uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from offers where id = target and published_at is not null)
    $$;
    -- Whoever decided about the offer, in person or through a deputy, cannot examine it.
    create function app.validated_offer(target uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from offer_events where offer_id = target and action in ('take-up', 'return', 'publish')
        and (person_id in (app.person_id(), app.on_behalf_of()) or on_behalf_of in (app.person_id(), app.on_behalf_of())))
    $$;

    grant select on issuer_keys, note_issuers, note_log to tws_anonymous, tws_user, tws_worker;
    do $$ declare t text; begin
      foreach t in array array['issuer_keys', 'note_issuers', 'note_log'] loop
        execute format('create policy everyone on %I for select to tws_anonymous, tws_user, tws_worker using (true)', t);
      end loop;
    end $$;
    grant insert, update (retired_at, compromised_from, compromised_said_at) on issuer_keys to tws_user, tws_worker;
    create policy own_adds on issuer_keys for insert to tws_user with check (
      organisation_id = (select app.organisation_id()) and (select app.role()) in ('donor', 'verifier', 'hub_coordinator', 'broker'));
    create policy own_ends on issuer_keys for update to tws_user using (
      organisation_id = (select app.organisation_id()) and (select app.role()) in ('donor', 'verifier', 'hub_coordinator', 'broker'));
    create policy platform_adds on issuer_keys for insert to tws_worker with check (organisation_id is null);
    create policy platform_ends on issuer_keys for update to tws_worker using (organisation_id is null);
    grant insert, update on note_issuers to tws_user;
    create policy own on note_issuers for all to tws_user
      using (organisation_id = (select app.organisation_id()) and (select app.role()) in ('verifier', 'hub_coordinator', 'broker'))
      with check (organisation_id = (select app.organisation_id()) and (select app.role()) in ('verifier', 'hub_coordinator', 'broker'));
    grant select, insert, update, delete on note_drafts to tws_user;
    create policy own on note_drafts for all to tws_user
      using (organisation_id = (select app.organisation_id()) and role = (select app.role()))
      with check (organisation_id = (select app.organisation_id()) and role = (select app.role())
        and exists (select from published_offers p where p.id = offer_id and p.organisation_id <> (select app.organisation_id())));

    -- A note of an offer that was ever public is public, and stays so; not who pressed the button.
    grant select (id, offer_id, level, issuer_organisation_id, issuer_name, issued_on, expires_on, examined, limits, disputed_at,
      revoked_at, created_at, reference, issuer_role, kind, offer_version, offer_sha256, subject_json, statement, jws, jws_sha256,
      kid, status_index, supersedes, superseded_at) on trust_notes to tws_anonymous, tws_worker;
    grant update (superseded_at) on trust_notes to tws_user;
    create policy everyone on trust_notes for select to tws_anonymous, tws_user using (jws is not null and app.offer_was_public(offer_id));
    create policy lists on trust_notes for select to tws_worker using (true);
    create policy issuer_reads on trust_notes for select to tws_user using (issuer_organisation_id = (select app.organisation_id()));
    drop policy issue on trust_notes;
    create policy issue on trust_notes for insert to tws_user with check (
      issued_by = (select app.person_id()) and issuer_organisation_id = (select app.organisation_id())
      and issuer_role = (select app.role()) and jws is not null
      and exists (select from issuer_keys k where k.kid = trust_notes.kid and k.organisation_id = (select app.organisation_id())
        and k.retired_at is null and k.compromised_from is null)
      and case (select app.role())
        when 'donor' then level = 'L1' and offer_id in (select id from offers)
        when 'verifier' then level in ('L2', 'L3')
        when 'hub_coordinator' then level = 'L2'
        when 'broker' then level = 'L2'
        else false end
      and ((select app.role()) = 'donor' or (not app.validated_offer(offer_id) and exists (select from published_offers p
        where p.id = offer_id and p.organisation_id <> (select app.organisation_id())))));
    drop policy revoke_own on trust_notes;
    create policy revoke_own on trust_notes for update to tws_user
      using (issuer_organisation_id = (select app.organisation_id()) and (select app.role()) in ('donor', 'verifier', 'hub_coordinator', 'broker'))
      with check (issuer_organisation_id = (select app.organisation_id()));

    -- Of a State that disputes a note nobody is told which one it is.
    grant select (id, note_id, role, text, raised_at, outcome, answer, answered_at) on note_disputes to tws_anonymous;
    grant select (id, note_id, role, text, raised_at, outcome, answer, answered_at, organisation_id), insert, update (outcome, answer, answered_at) on note_disputes to tws_user;
    create policy everyone on note_disputes for select to tws_anonymous, tws_user using (note_id in (select id from trust_notes));
    create policy raise on note_disputes for insert to tws_user with check (
      role = (select app.role()) and organisation_id = (select app.organisation_id()) and answered_at is null
      and exists (select from trust_notes t where t.id = note_id and t.issuer_organisation_id <> (select app.organisation_id())
        and t.revoked_at is null and t.superseded_at is null));
    create policy answer on note_disputes for update to tws_user using (answered_at is null and exists (select from trust_notes t
        where t.id = note_id and t.issuer_organisation_id = (select app.organisation_id())))
      with check (exists (select from trust_notes t where t.id = note_id and t.issuer_organisation_id = (select app.organisation_id())));
    -- That a note is disputed shows wherever it shows, at once: the disputant cannot write to the note itself.
    create function app.mark_disputed() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update trust_notes set disputed_at = coalesce(disputed_at, new.raised_at) where id = new.note_id;
      return null;
    end $$;
    create trigger mark after insert on note_disputes for each row execute function app.mark_disputed();

    grant select, insert on note_events to tws_user;
    create policy own on note_events for select to tws_user using (organisation_id = (select app.organisation_id()));
    create policy record on note_events for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and (note_id is null or note_id in (select id from trust_notes)));
    grant usage on all sequences in schema public to tws_user;

    -- How the note stands whose exact text somebody has: who has it knows it, so this tells of no other.
    create function app.note_by_hash(hash text)
      returns table (id uuid, reference text, level text, issuer_organisation_id uuid, issuer_name text, kid text, logged_at timestamptz,
        expires_on date, revoked boolean, superseded boolean, disputed boolean, offer_id uuid, offer_reference text, offer_version integer,
        current_version integer, is_public boolean)
    language sql stable security definer set search_path = public as $$
      select t.id, t.reference, t.level, t.issuer_organisation_id, t.issuer_name, t.kid, t.created_at, t.expires_on, t.revoked_at is not null,
        t.superseded_at is not null, t.disputed_at is not null, o.id, o.reference, t.offer_version, o.content_version, o.published_at is not null
      from trust_notes t join offers o on o.id = t.offer_id where t.jws_sha256 = hash
    $$;
    -- In which version an offer stands whose note everybody may read.
    create function app.offer_standing(target uuid) returns table (reference text, version integer, is_published boolean)
    language sql stable security definer set search_path = public as $$
      select o.reference, o.content_version, o.status = 'published' from offers o where o.id = target and o.published_at is not null
    $$;
    -- Everybody with a key, as everybody may read them.
    create function app.list_issuers() returns table (organisation_id uuid, name text, kind text, mandate text, kinds text[], funders text[],
      ties text[], notes integer)
    language sql stable security definer set search_path = public as $$
      select g.id, g.name, g.kind, coalesce(i.mandate, ''), coalesce(i.kinds, '{}'),
        coalesce(i.funders, '{}') || coalesce(h.funders, '{}'), coalesce(i.ties, '{}'),
        (select count(*)::int from trust_notes t where t.issuer_organisation_id = g.id and t.jws is not null and app.offer_was_public(t.offer_id))
      from organisations g left join note_issuers i on i.organisation_id = g.id left join hubs h on h.organisation_id = g.id
      where exists (select from issuer_keys k where k.organisation_id = g.id) or i.organisation_id is not null
      order by g.name
    $$;
    -- Every name of an organisation, for comparing who pays whom.
    create function app.names_of(target uuid) returns text[] language sql stable security definer set search_path = public as $$
      select array(select name from organisation_names where held_by = target or organisation_id = target)
    $$;
    do $$ declare f text; begin
      foreach f in array array['app.offer_was_public(uuid)', 'app.validated_offer(uuid)', 'app.note_by_hash(text)', 'app.offer_standing(uuid)',
        'app.list_issuers()', 'app.names_of(uuid)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to tws_user', f);
      end loop;
      foreach f in array array['app.offer_was_public(uuid)', 'app.note_by_hash(text)', 'app.offer_standing(uuid)', 'app.list_issuers()'] loop
        execute format('grant execute on function %s to tws_anonymous', f);
      end loop;
    end $$;
    revoke all on function app.log_note(), app.mark_disputed() from public;

    -- What everybody reads of a published offer says in which version, and of the note that counts: a signed one of this
    -- version before any other, one that holds before one that ended, then the level.
    alter table published_offers
      add column content_version integer not null default 1,
      add column note_reference text,
      add column note_signed boolean not null default false,
      add column note_stale boolean not null default false;
    create function app.name_note() returns trigger language plpgsql security definer set search_path = public as $$
    declare note record;
    begin
      select o.content_version into new.content_version from offers o where o.id = new.id;
      select t.*, t.offer_version is distinct from new.content_version as stale into note from trust_notes t
        where t.offer_id = new.id and t.revoked_at is null and t.superseded_at is null
        order by (t.jws is not null and t.offer_version = new.content_version) desc, (t.expires_on >= (now() at time zone 'UTC')::date) desc,
          t.level desc, t.expires_on desc, t.id limit 1;
      new.note_level := note.level;
      new.note_issuer := note.issuer_name;
      new.note_issued_on := note.issued_on;
      new.note_expires_on := note.expires_on;
      new.note_disputed := note.disputed_at is not null;
      new.note_examined := note.examined;
      new.note_limits := note.limits;
      new.note_reference := note.reference;
      new.note_signed := note.jws is not null;
      new.note_stale := note.jws is not null and note.stale;
      return new;
    end $$;
    create trigger note before insert on published_offers for each row execute function app.name_note();
    revoke all on function app.name_note() from public;
    -- Marking a dispute and ending a note change what everybody reads: the trigger of 0003 projects the offer anew.
    select app.project_offer(id) from offers where status = 'published';

    create function app.notes_naming(target uuid)
      returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
    language sql stable security definer set search_path = public as $$
      select 'note_events.person_id', t.reference, null, null, e.action, e.at from note_events e left join trust_notes t on t.id = e.note_id where e.person_id = target
      union all
      select 'note_events.on_behalf_of', t.reference, null, null, e.action, e.at from note_events e left join trust_notes t on t.id = e.note_id where e.on_behalf_of = target
      order by 1, 6
    $$;
    revoke all on function app.notes_naming(uuid) from public;
    grant execute on function app.notes_naming(uuid) to tws_auth;
  `.execute(db);
}
