import { sql, type Kysely } from 'kysely';

/**
 * Offers as their donor writes them, their trust notes and history, and the one projection that the public, search,
 * facets and matching read. The projection is kept by trigger, so no operation can forget it, and names its columns,
 * so a new column of an offer stays invisible until somebody adds it there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table offers (
      id uuid primary key,
      reference text not null constraint offers_reference unique check (reference ~ '^O-[0-9A-HJKMNP-TV-Z]{6}$'),
      organisation_id uuid not null references organisations (id),
      author_id uuid not null references people (id),
      status text not null default 'draft' constraint offers_status check (status in
        ('draft', 'submitted', 'under-review', 'returned', 'published', 'paused', 'withdrawn')),
      revision integer not null default 1,
      title text not null default '' constraint offers_title_length check (char_length(title) <= 200),
      summary text not null default '' constraint offers_summary_length check (char_length(summary) <= 5000),
      text_language text not null default 'en' constraint offers_text_language check (text_language ~ '^[a-z]{2}$'),
      themes text[] not null default '{}',
      outcomes text not null default '' constraint offers_outcomes_length check (char_length(outcomes) <= 3000),
      evidence text not null default '' constraint offers_evidence_length check (char_length(evidence) <= 2000),
      norms text[] not null default '{}',
      modes text[] not null default '{}',
      cooperation text[] not null default '{}',
      languages text[] not null default '{}',
      interpretation boolean not null default false,
      beneficiaries text[] not null default '{}',
      eligible text[] not null default '{}',
      eligibility_suggested boolean not null default false,
      via_hub_ids uuid[] not null default '{}',
      opens_on date, closes_on date, starts_on date, ends_on date,
      duration_weeks integer constraint offers_duration check (duration_weeks between 1 and 520),
      slots integer not null default 1 constraint offers_slots check (slots between 1 and 10000),
      slots_taken integer not null default 0,
      size_band text constraint offers_size_band check (size_band in ('in-kind', 'lt25k', '25-100k', '100-500k', '0.5-2m', 'gt2m')),
      maturity_from text constraint offers_maturity_from check (maturity_from in ('start-up', 'formative', 'established', 'strategic', 'dynamic')),
      maturity_to text constraint offers_maturity_to check (maturity_to in ('start-up', 'formative', 'established', 'strategic', 'dynamic')),
      remote_access text constraint offers_remote_access check (remote_access in ('none', 'can-be-disabled', 'required')),
      data_location text constraint offers_data_location check (data_location in ('in-country', 'elsewhere', 'choice')),
      source_access text constraint offers_source_access check (source_access in ('none', 'escrow', 'review', 'full', 'open')),
      single_vendor boolean,
      support_ends_on date,
      conditions text[],
      conditions_note text not null default '' constraint offers_conditions_note_length check (char_length(conditions_note) <= 1000),
      safeguards text not null default '' constraint offers_safeguards_length check (char_length(safeguards) <= 2000),
      funders text[] not null default '{}',
      implementer text not null default '' constraint offers_implementer_length check (char_length(implementer) <= 200),
      exit_plan text not null default '' constraint offers_exit_plan_length check (char_length(exit_plan) <= 2000),
      larger_programme text not null default '' constraint offers_larger_programme_length check (char_length(larger_programme) <= 300),
      gender_marker integer constraint offers_gender_marker check (gender_marker in (0, 1, 2)),
      accessibility text not null default '' constraint offers_accessibility_length check (char_length(accessibility) <= 1000),
      dual_use boolean not null default false,
      import_source text constraint offers_import_source check (import_source in ('iati', 'csv')),
      import_reference text constraint offers_import_reference check (char_length(import_reference) <= 200),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      submitted_at timestamptz,
      published_at timestamptz,
      reconfirmed_at timestamptz,
      constraint offers_slots_never_oversold check (slots_taken between 0 and slots),
      constraint offers_window check (closes_on >= opens_on),
      constraint offers_delivery check (ends_on >= starts_on),
      constraint offers_import check ((import_source is null) = (import_reference is null)),
      constraint offers_lists_short check (cardinality(themes) <= 20 and cardinality(eligible) <= 260
        and cardinality(languages) <= 40 and cardinality(funders) <= 40)
    );
    create unique index offers_imported_once on offers (organisation_id, import_source, import_reference)
      where import_source is not null;
    create index offers_organisation on offers (organisation_id, updated_at desc);
    create index offers_waiting on offers (submitted_at) where status in ('submitted', 'under-review');

    create table offer_events (
      id bigint generated always as identity primary key,
      offer_id uuid not null references offers (id),
      action text not null,
      from_status text,
      to_status text not null,
      person_id uuid references people (id),
      role text not null,
      organisation_id uuid references organisations (id),
      at timestamptz not null default now(),
      reason_code text,
      reason_text text constraint offer_events_reason_length check (char_length(reason_text) <= 2000)
    );
    create index offer_events_offer on offer_events (offer_id, id);

    -- Until signed notes exist a note is an unsigned record, and is shown as "not yet signed".
    create table trust_notes (
      id uuid primary key default gen_random_uuid(),
      offer_id uuid not null references offers (id),
      level text not null constraint trust_notes_level check (level in ('L1', 'L2', 'L3')),
      issuer_organisation_id uuid not null references organisations (id),
      issuer_name text not null,
      issued_by uuid not null references people (id),
      issued_on date not null,
      expires_on date not null,
      examined text not null default '' constraint trust_notes_examined_length check (char_length(examined) <= 3000),
      limits text not null default '' constraint trust_notes_limits_length check (char_length(limits) <= 3000),
      disputed_at timestamptz,
      revoked_at timestamptz,
      created_at timestamptz not null default now(),
      constraint trust_notes_validity check (expires_on > issued_on)
    );
    create index trust_notes_offer on trust_notes (offer_id);

    -- What everybody may read of a published offer. The only table of product content the anonymous role can read.
    create table published_offers (
      id uuid primary key references offers (id),
      reference text not null, organisation_id uuid not null, organisation_name text not null,
      organisation_kind text not null, organisation_state text,
      title text not null, summary text not null, text_language text not null, themes text[] not null,
      outcomes text not null, evidence text not null, norms text[] not null, modes text[] not null,
      cooperation text[] not null, languages text[] not null, interpretation boolean not null,
      beneficiaries text[] not null, eligible text[] not null, via_hubs text[] not null,
      opens_on date, closes_on date, starts_on date, ends_on date, duration_weeks integer,
      slots integer not null, slots_taken integer not null, size_band text, maturity_from text, maturity_to text,
      remote_access text, data_location text, source_access text, single_vendor boolean, support_ends_on date,
      conditions text[], conditions_note text not null, safeguards text not null, funders text[] not null,
      implementer text not null, exit_plan text not null, larger_programme text not null, gender_marker integer,
      accessibility text not null, dual_use boolean not null,
      note_level text, note_issuer text, note_issued_on date, note_expires_on date, note_disputed boolean not null,
      note_examined text, note_limits text,
      published_at timestamptz not null, changed_in bigint not null
    );
    create index published_offers_changed on published_offers (changed_in);

    -- Offers taken down, so that a process can apply a change of the catalogue without reading it whole.
    create table catalogue_removals (offer_id uuid primary key, changed_in bigint not null);

    create table catalogue (one boolean primary key default true check (one), version bigint not null);
    insert into catalogue (version) values (1);

    create function app.raise_catalogue() returns bigint language plpgsql security definer set search_path = public as $$
    declare raised bigint;
    begin
      update catalogue set version = version + 1 returning version into raised;
      perform pg_notify('catalogue', raised::text);
      return raised;
    end $$;

    create function app.project_offer(target uuid) returns void language plpgsql security definer set search_path = public as $$
    declare raised bigint; was_there boolean;
    begin
      delete from published_offers where id = target;
      was_there := found;
      if exists (select from offers where id = target and status = 'published') then
        raised := app.raise_catalogue();
        delete from catalogue_removals where offer_id = target;
        insert into published_offers
        select o.id, o.reference, o.organisation_id, g.name, g.kind, g.state_code,
          o.title, o.summary, o.text_language, o.themes, o.outcomes, o.evidence, o.norms, o.modes, o.cooperation,
          o.languages, o.interpretation, o.beneficiaries, o.eligible,
          coalesce((select array_agg(h.name order by h.name) from organisations h where h.id = any (o.via_hub_ids)), '{}'),
          o.opens_on, o.closes_on, o.starts_on, o.ends_on, o.duration_weeks, o.slots, o.slots_taken, o.size_band,
          o.maturity_from, o.maturity_to, o.remote_access, o.data_location, o.source_access, o.single_vendor,
          o.support_ends_on, o.conditions, o.conditions_note, o.safeguards, o.funders, o.implementer, o.exit_plan,
          o.larger_programme, o.gender_marker, o.accessibility, o.dual_use,
          n.level, n.issuer_name, n.issued_on, n.expires_on, n.disputed_at is not null, n.examined, n.limits,
          coalesce(o.published_at, now()), raised
        from offers o
        join organisations g on g.id = o.organisation_id
        left join lateral (
          select * from trust_notes t where t.offer_id = o.id and t.revoked_at is null
          order by t.level desc, t.expires_on desc, t.id limit 1) n on true
        where o.id = target;
      elsif was_there then
        raised := app.raise_catalogue();
        insert into catalogue_removals values (target, raised)
          on conflict (offer_id) do update set changed_in = excluded.changed_in;
      end if;
    end $$;

    create function app.offer_changed() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if tg_table_name = 'offers' then perform app.project_offer(new.id);
      elsif tg_table_name = 'trust_notes' then perform app.project_offer(new.offer_id);
      elsif new.name is distinct from old.name or new.state_code is distinct from old.state_code then
        perform app.project_offer(o.id) from offers o
          where o.status = 'published' and (o.organisation_id = new.id or new.id = any (o.via_hub_ids));
      end if;
      return null;
    end $$;
    create trigger project after insert or update on offers for each row execute function app.offer_changed();
    create trigger project after insert or update on trust_notes for each row execute function app.offer_changed();
    create trigger project after update on organisations for each row execute function app.offer_changed();

    select app.protect(t::regclass) from unnest(array['offers', 'offer_events', 'trust_notes', 'published_offers',
      'catalogue_removals', 'catalogue']) t;

    grant select on published_offers, catalogue_removals, catalogue to tws_anonymous, tws_user, tws_worker, tws_auth;
    do $$ declare t text; begin
      foreach t in array array['published_offers', 'catalogue_removals', 'catalogue'] loop
        execute format('create policy read on %I for select to tws_anonymous, tws_user, tws_worker, tws_auth using (true)', t);
      end loop;
    end $$;

    grant select, insert, update on offers to tws_user;
    grant select, insert on offer_events, trust_notes to tws_user;
    grant usage on all sequences in schema public to tws_user, tws_auth;

    create policy donor on offers for all to tws_user
      using (organisation_id = (select app.organisation_id()) and (select app.is_role('donor')))
      with check (organisation_id = (select app.organisation_id()) and (select app.is_role('donor')));
    -- A broker sees what was handed in, never a donor's drafts.
    create policy broker_reads on offers for select to tws_user using ((select app.is_role('broker')) and status <> 'draft');
    create policy broker_decides on offers for update to tws_user
      using ((select app.is_role('broker')) and status <> 'draft')
      with check ((select app.is_role('broker')) and status <> 'draft');

    create policy read on offer_events for select to tws_user using (offer_id in (select id from offers));
    create policy record on offer_events for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and offer_id in (select id from offers));

    create policy read on trust_notes for select to tws_user using (offer_id in (select id from offers));
    create policy issue on trust_notes for insert to tws_user with check (
      issued_by = (select app.person_id()) and issuer_organisation_id = (select app.organisation_id())
      and offer_id in (select id from offers));
  `.execute(db);
}
