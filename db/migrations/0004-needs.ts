import { sql, type Kysely } from 'kysely';

/**
 * Needs in three depths: the need itself (its delegation and brokers only, a donor after introduction), the masked
 * view that donors get while it circulates, and the State's recorded consent to exactly that view.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table needs (
      id uuid primary key,
      reference text not null constraint needs_reference unique check (reference ~ '^N-[0-9A-HJKMNP-TV-Z]{6}$'),
      organisation_id uuid not null references organisations (id),
      author_id uuid not null references people (id),
      state_code text not null constraint needs_state_code check (state_code ~ '^[A-Z]{2}$'),
      status text not null default 'draft' constraint needs_status check (status in
        ('draft', 'submitted', 'returned', 'validated', 'circulating', 'paused', 'withdrawn')),
      paused_from text constraint needs_paused_from check (paused_from in ('submitted', 'returned', 'validated', 'circulating')),
      revision integer not null default 1,
      title text not null default '' constraint needs_title_length check (char_length(title) <= 200),
      summary text not null default '' constraint needs_summary_length check (char_length(summary) <= 5000),
      text_language text not null default 'en' constraint needs_text_language check (text_language ~ '^[a-z]{2}$'),
      themes text[] not null default '{}',
      outcomes jsonb not null default '[]' constraint needs_outcomes check (jsonb_typeof(outcomes) = 'array' and pg_column_size(outcomes) <= 20000),
      basis text constraint needs_basis check (basis in ('cited', 'in-preparation')),
      basis_title text not null default '' constraint needs_basis_title_length check (char_length(basis_title) <= 300),
      basis_year integer constraint needs_basis_year check (basis_year between 1990 and 2100),
      basis_section text not null default '' constraint needs_basis_section_length check (char_length(basis_section) <= 100),
      norms text[] not null default '{}',
      modes text[] not null default '{}',
      languages text[] not null default '{}',
      beneficiaries text[] not null default '{}',
      maturity_now text constraint needs_maturity_now check (maturity_now in ('start-up', 'formative', 'established', 'strategic', 'dynamic')),
      maturity_target text constraint needs_maturity_target check (maturity_target in ('start-up', 'formative', 'established', 'strategic', 'dynamic')),
      start_after date, start_before date,
      duration_weeks integer constraint needs_duration check (duration_weeks between 1 and 520),
      size_band text constraint needs_size_band check (size_band in ('in-kind', 'lt25k', '25-100k', '100-500k', '0.5-2m', 'gt2m')),
      urgency text constraint needs_urgency check (urgency in ('window', 'this-year', 'next-year', 'flexible')),
      priority integer constraint needs_priority check (priority between 1 and 5),
      gender_marker integer constraint needs_gender_marker check (gender_marker in (0, 1, 2)),
      red_lines text[] not null default '{}',
      excluded_organisations text[] not null default '{}',
      hub_ids uuid[] not null default '{}',
      requested_offer_id uuid references offers (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      submitted_at timestamptz,
      validated_at timestamptz,
      circulated_at timestamptz,
      circulates_until date,
      constraint needs_window check (start_before >= start_after),
      constraint needs_paused check ((status = 'paused') = (paused_from is not null)),
      constraint needs_circulation check (status <> 'circulating' or (circulated_at is not null and circulates_until is not null)),
      constraint needs_lists_short check (cardinality(themes) <= 20 and cardinality(languages) <= 40
        and cardinality(excluded_organisations) <= 40)
    );
    create index needs_organisation on needs (organisation_id, updated_at desc);
    create index needs_open on needs (status, submitted_at);

    create table need_events (
      id bigint generated always as identity primary key,
      need_id uuid not null references needs (id),
      action text not null,
      from_status text,
      to_status text not null,
      person_id uuid references people (id),
      role text not null,
      organisation_id uuid references organisations (id),
      at timestamptz not null default now(),
      reason_code text,
      reason_text text constraint need_events_reason_length check (char_length(reason_text) <= 2000)
    );
    create index need_events_need on need_events (need_id, id);

    -- Consent to circulate: who, when, and the hash of exactly the view that donors get.
    create table need_consents (
      id uuid primary key default gen_random_uuid(),
      need_id uuid not null references needs (id),
      person_id uuid not null references people (id),
      at timestamptz not null default now(),
      view_hash text not null constraint need_consents_hash check (view_hash ~ '^[0-9a-f]{64}$'),
      view jsonb not null
    );
    create index need_consents_need on need_consents (need_id, at desc);

    -- What donors, hubs and verifiers may know of a need: theme, region and size. Nothing else is copied here.
    create table masked_needs (
      need_id uuid primary key references needs (id),
      reference text not null,
      themes text[] not null,
      region text not null constraint masked_needs_region check (region ~ '^[0-9]{3}$'),
      size_band text,
      circulating boolean not null,
      circulates_until date not null
    );

    select app.protect(t::regclass) from unnest(array['needs', 'need_events', 'need_consents', 'masked_needs']) t;
    grant select, insert, update on needs, masked_needs to tws_user;
    grant select, insert on need_events, need_consents to tws_user;
    grant usage on all sequences in schema public to tws_user, tws_auth;

    create policy delegation on needs for all to tws_user
      using (organisation_id = (select app.organisation_id()) and (select app.is_role('focal_point')))
      with check (organisation_id = (select app.organisation_id()) and (select app.is_role('focal_point')));
    -- A broker sees what was handed in, never a delegation's drafts.
    create policy broker_reads on needs for select to tws_user using ((select app.is_role('broker')) and status <> 'draft');
    create policy broker_decides on needs for update to tws_user
      using ((select app.is_role('broker')) and status <> 'draft')
      with check ((select app.is_role('broker')) and status <> 'draft');

    create policy read on need_events for select to tws_user using (
      ((select app.is_role('broker')) or (select app.is_role('focal_point'))) and need_id in (select id from needs));
    create policy record on need_events for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and need_id in (select id from needs));

    create policy read on need_consents for select to tws_user using (
      ((select app.is_role('broker')) or (select app.is_role('focal_point'))) and need_id in (select id from needs));
    create policy consent on need_consents for insert to tws_user with check (
      person_id = (select app.person_id()) and (select app.is_role('focal_point')) and need_id in (select id from needs));

    create policy circulating on masked_needs for select to tws_user using (
      circulating and (select app.role()) in ('donor', 'hub_coordinator', 'verifier'));
    create policy own on masked_needs for select to tws_user using (
      ((select app.is_role('broker')) or (select app.is_role('focal_point'))) and need_id in (select id from needs));
    create policy write on masked_needs for insert to tws_user with check (
      ((select app.is_role('broker')) or (select app.is_role('focal_point'))) and need_id in (select id from needs));
    create policy keep on masked_needs for update to tws_user using (
      ((select app.is_role('broker')) or (select app.is_role('focal_point'))) and need_id in (select id from needs));
  `.execute(db);
}
