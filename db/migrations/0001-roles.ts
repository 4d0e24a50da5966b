import { sql, type Kysely } from 'kysely';

/**
 * Who may do anything at all. Roles belong to the whole cluster, so each is made only where it is missing; several
 * databases of one cluster may run this at the same time.
 *
 * `tws_login` is what the application logs in as. It has no grants and inherits none: every transaction first becomes
 * one of the four others, and one that forgets to gets error 42501 and nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    declare
      wanted record;
    begin
      for wanted in select * from (values
        ('tws_login', 'login noinherit'),
        ('tws_anonymous', 'nologin'),
        ('tws_user', 'nologin'),
        ('tws_worker', 'nologin'),
        ('tws_auth', 'nologin')
      ) as roles (name, attributes) loop
        begin
          if not exists (select from pg_roles where rolname = wanted.name) then
            execute format('create role %I %s', wanted.name, wanted.attributes);
          end if;
          if wanted.name <> 'tws_login' and not pg_has_role('tws_login', wanted.name, 'member') then
            execute format('grant %I to tws_login', wanted.name);
          end if;
        exception when duplicate_object or unique_violation then
          null; -- another database of this cluster was quicker
        end;
      end loop;
    end $$;

    do $$ begin
      execute format('revoke all on database %I from public', current_database());
      execute format('grant connect on database %I to tws_login', current_database());
    end $$;
    revoke all on schema public from public;
    grant usage on schema public to tws_anonymous, tws_user, tws_worker, tws_auth;

    create extension if not exists pg_trgm;
    create extension if not exists unaccent;

    create schema app;
    grant usage on schema app to tws_anonymous, tws_user, tws_worker, tws_auth;

    -- Who acts, as the door set it for this transaction. Write them in policies as (select app.person_id()), so that
    -- they run once a query and not once a row. A setting that was ever local to a transaction reads as '' after it.
    create function app.person_id() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
    create function app.organisation_id() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;
    create function app.membership_id() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.membership_id', true), '')::uuid $$;
    create function app.role() returns text language sql stable parallel safe
      as $$ select nullif(current_setting('app.role', true), '') $$;
    create function app.is_role(wanted text) returns boolean language sql stable parallel safe
      as $$ select coalesce(current_setting('app.role', true) = wanted, false) $$;

    -- Readiness asks whether the schema is the one this build knows.
    grant select (name) on kysely_migration to tws_worker;
  `.execute(db);
}
