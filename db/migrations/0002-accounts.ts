import { sql, type Kysely } from 'kysely';

/**
 * Who there is: organisations, people, the hats people wear (memberships), how they prove who they are, and their
 * sessions. Credentials, sessions and links are for `tws_auth` alone: no signed-in page can read them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Row-level security for one table: enabled, forced, and open to the owner (foreign keys and our own
    -- security-definer functions run as the owner, who would otherwise be shut out by FORCE).
    create function app.protect(target regclass) returns void language plpgsql as $$
    begin
      execute format('alter table %s enable row level security', target);
      execute format('alter table %s force row level security', target);
      execute format('create policy owner_all on %s to %I using (true) with check (true)', target, current_user);
    end $$;

    create table installation (
      one boolean primary key default true check (one),
      mode text not null check (mode in ('production', 'demonstration')),
      created_at timestamptz not null default now()
    );
    select app.protect('installation');
    create policy read on installation for select to tws_anonymous, tws_user, tws_auth, tws_worker using (true);
    grant select on installation to tws_anonymous, tws_user, tws_auth, tws_worker;

    create table organisations (
      id uuid primary key default gen_random_uuid(),
      name text not null constraint organisations_name_length check (char_length(name) between 1 and 200),
      kind text not null constraint organisations_kind check (kind in
        ('state', 'igo', 'un', 'hub', 'company', 'civil-society', 'academia', 'technical-community')),
      state_code text constraint organisations_state_code check (state_code ~ '^[A-Z]{2}$'),
      iati_reference text constraint organisations_iati_reference check (char_length(iati_reference) between 1 and 100),
      created_at timestamptz not null default now()
    );
    create unique index organisations_name on organisations (lower(name));
    create unique index organisations_iati on organisations (iati_reference) where iati_reference is not null;

    create table people (
      id uuid primary key default gen_random_uuid(),
      email text not null constraint people_email check (char_length(email) between 3 and 254 and position('@' in email) > 1),
      name text not null constraint people_name_length check (char_length(name) between 1 and 120),
      post text not null default '' constraint people_post_length check (char_length(post) <= 160),
      language text not null default 'en' constraint people_language check (language in ('en', 'ar')),
      disabled_at timestamptz,
      created_at timestamptz not null default now()
    );
    create unique index people_email_unique on people (lower(email));

    create table memberships (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references people (id),
      organisation_id uuid not null references organisations (id),
      role text not null constraint memberships_role check (role in
        ('donor', 'focal_point', 'broker', 'hub_coordinator', 'verifier', 'administrator')),
      created_at timestamptz not null default now(),
      ended_at timestamptz
    );
    create unique index memberships_current on memberships (person_id, organisation_id, role) where ended_at is null;
    create index memberships_organisation on memberships (organisation_id);

    create table hubs (
      organisation_id uuid primary key references organisations (id),
      covers text[] not null default '{}',
      languages text[] not null default '{}',
      funders text[] not null default '{}'
    );

    create table credentials (
      person_id uuid primary key references people (id),
      password_hash text not null,
      changed_at timestamptz not null default now()
    );

    create table sessions (
      id uuid primary key default gen_random_uuid(),
      -- SHA-256 of what the cookie holds; rotation replaces it and keeps the row, so that nothing outlives ends_at.
      token_hash text not null constraint sessions_token unique
        constraint sessions_token_is_a_hash check (token_hash ~ '^[0-9a-f]{64}$'),
      person_id uuid not null references people (id),
      membership_id uuid references memberships (id),
      created_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      ends_at timestamptz not null,
      confirmed_at timestamptz not null default now(),
      user_agent text not null default '' constraint sessions_user_agent_length check (char_length(user_agent) <= 200),
      constraint sessions_idle_within_absolute check (expires_at <= ends_at),
      constraint sessions_absolute_lifetime check (ends_at <= created_at + interval '12 hours')
    );
    create index sessions_person on sessions (person_id);

    create table one_time_links (
      token_hash text primary key constraint one_time_links_hash check (token_hash ~ '^[0-9a-f]{64}$'),
      purpose text not null constraint one_time_links_purpose check (purpose in ('first-administrator', 'arrival', 'password')),
      person_id uuid references people (id),
      created_by uuid references people (id),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      constraint one_time_links_person check ((purpose = 'first-administrator') = (person_id is null))
    );

    -- The shape rate-limiter-flexible expects.
    create table rate_limits (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );

    create table security_events (
      id bigint generated always as identity primary key,
      kind text not null constraint security_events_kind check (kind in
        ('signed-in', 'sign-in-failed', 'sign-in-limited', 'signed-out', 'session-ended', 'password-set', 'link-made',
         'confirmed', 'confirm-failed', 'hat-changed', 'profile-changed', 'person-added', 'person-disabled', 'person-enabled',
         'membership-added', 'membership-ended', 'organisation-added', 'organisation-changed')),
      person_id uuid references people (id),
      by_person_id uuid references people (id),
      organisation_id uuid references organisations (id),
      role text constraint security_events_role check (role in
        ('donor', 'focal_point', 'broker', 'hub_coordinator', 'verifier', 'administrator')),
      at timestamptz not null default now()
    );
    create index security_events_person on security_events (person_id, id desc);

    select app.protect(t::regclass) from unnest(array['organisations', 'people', 'memberships', 'hubs', 'credentials',
      'sessions', 'one_time_links', 'rate_limits', 'security_events']) t;

    -- Sign-in sees what it needs to let somebody in; nothing else does.
    grant select on organisations, people, memberships to tws_auth;
    grant insert on people, memberships, organisations to tws_auth;
    grant select, insert, update, delete on credentials, sessions, rate_limits to tws_auth;
    grant select, insert, update, delete on one_time_links to tws_auth;
    grant update (name, post, language) on people to tws_auth;
    grant select, insert on security_events to tws_auth;
    do $$ declare t text; begin
      foreach t in array array['organisations', 'people', 'memberships', 'credentials', 'sessions', 'one_time_links',
        'rate_limits', 'security_events'] loop
        execute format('create policy auth on %I to tws_auth using (true) with check (true)', t);
      end loop;
    end $$;

    grant select, insert on organisations, people, memberships, hubs to tws_user;
    grant update (name, kind, state_code, iati_reference) on organisations to tws_user;
    grant update (name, post, language, disabled_at) on people to tws_user;
    grant update (ended_at) on memberships to tws_user;
    grant update (covers, languages, funders) on hubs to tws_user;
    grant select, insert on security_events to tws_user;
    -- Nothing secret among these columns: no token, no hash.
    grant select (id, person_id, membership_id), delete on sessions to tws_user;
    grant select (person_id, changed_at) on credentials to tws_user;
    grant select (person_id, purpose, created_at, expires_at, used_at), insert, delete on one_time_links to tws_user;
    grant select on hubs, organisations to tws_worker;

    create policy read on organisations for select to tws_user using (
      id = (select app.organisation_id()) or (select app.is_role('broker')) or (select app.is_role('administrator'))
      or kind = 'hub');
    create policy administrate on organisations for all to tws_user
      using ((select app.is_role('administrator'))) with check ((select app.is_role('administrator')));

    create policy read on people for select to tws_user using (
      id = (select app.person_id()) or (select app.is_role('broker')) or (select app.is_role('administrator')));
    create policy administrate on people for all to tws_user
      using ((select app.is_role('administrator'))) with check ((select app.is_role('administrator')));
    create policy self on people for update to tws_user
      using (id = (select app.person_id()) and disabled_at is null)
      with check (id = (select app.person_id()) and disabled_at is null);

    create policy read on memberships for select to tws_user using (
      person_id = (select app.person_id()) or organisation_id = (select app.organisation_id())
      or (select app.is_role('broker')) or (select app.is_role('administrator')));
    create policy administrate on memberships for all to tws_user
      using ((select app.is_role('administrator'))) with check ((select app.is_role('administrator')));

    create policy read on hubs for select to tws_user using (true);
    create policy administrate on hubs for all to tws_user
      using ((select app.is_role('administrator'))) with check ((select app.is_role('administrator')));
    create policy read_by_worker on hubs for select to tws_worker using (true);
    create policy read_by_worker on organisations for select to tws_worker using (kind = 'hub');

    create policy read on security_events for select to tws_user using (
      person_id = (select app.person_id()) or (select app.is_role('administrator')));
    create policy record on security_events for insert to tws_user with check (by_person_id = (select app.person_id()));

    -- An administrator ends sessions and hands out links; whoever arrives by one does so as tws_auth.
    create policy administrate on sessions for all to tws_user using ((select app.is_role('administrator')));
    create policy administrate on credentials for select to tws_user using ((select app.is_role('administrator')));
    create policy administrate on one_time_links for select to tws_user using ((select app.is_role('administrator')));
    create policy hand_out on one_time_links for insert to tws_user
      with check ((select app.is_role('administrator')) and created_by = (select app.person_id()));
    create policy supersede on one_time_links for delete to tws_user using ((select app.is_role('administrator')));
  `.execute(db);
}
