import { sql, type Kysely } from 'kysely';

/**
 * Second factors: a code from a telephone or a computer (TOTP, RFC 6238) and printed recovery codes; the step of
 * signing in between the password and the code; and how strong a session is. All of it is for `tws_auth` alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sessions add column strength text not null default 'one'
      constraint sessions_strength check (strength in ('one', 'two'));

    create table totp_factors (
      person_id uuid primary key references people (id),
      -- Encrypted by the application (key outside the database), bound to the person.
      sealed_secret bytea not null constraint totp_factors_secret check (octet_length(sealed_secret) between 40 and 200),
      -- The time step of the code used last: a code is good once.
      last_step bigint not null,
      added_at timestamptz not null
    );

    create table recovery_codes (
      -- SHA-256 of 80 random bits.
      code_hash text primary key constraint recovery_codes_hash check (code_hash ~ '^[0-9a-f]{64}$'),
      person_id uuid not null references people (id),
      made_at timestamptz not null,
      used_at timestamptz
    );
    create index recovery_codes_person on recovery_codes (person_id);

    create table sign_in_steps (
      token_hash text primary key constraint sign_in_steps_hash check (token_hash ~ '^[0-9a-f]{64}$'),
      person_id uuid not null references people (id),
      user_agent text not null default '' constraint sign_in_steps_user_agent check (char_length(user_agent) <= 200),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      constraint sign_in_steps_lifetime check (expires_at <= created_at + interval '10 minutes')
    );
    create index sign_in_steps_person on sign_in_steps (person_id);

    do $$ declare t text; begin
      foreach t in array array['totp_factors', 'recovery_codes', 'sign_in_steps'] loop
        perform app.protect(t::regclass);
        execute format('grant select, insert, update, delete on %I to tws_auth', t);
        execute format('create policy auth on %I to tws_auth using (true) with check (true)', t);
      end loop;
    end $$;

    -- Whether a State has handed in a need: its people then need a second factor. Whoever may see the hat learns this
    -- and no more.
    create function app.has_restricted_needs(target uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select (target = app.organisation_id() or app.role() in ('auth', 'administrator', 'broker'))
        and exists (select from needs where organisation_id = target and status <> 'draft')
    $$;
    revoke all on function app.has_restricted_needs(uuid) from public;
    grant execute on function app.has_restricted_needs(uuid) to tws_auth, tws_user;

    alter table one_time_links drop constraint one_time_links_purpose;
    alter table one_time_links add constraint one_time_links_purpose
      check (purpose in ('first-administrator', 'arrival', 'password', 'forgotten'));
  `.execute(db);
}
