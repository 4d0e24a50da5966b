import pg from 'pg';
import { connectionTo } from './connection.ts';

const ACTOR_ROLES = ['tws_anonymous', 'tws_user', 'tws_worker', 'tws_auth', 'tws_jobs'];

/**
 * Refuses to serve with a login that could see past row-level security, or that cannot become the actors' roles.
 *
 * @throws Error with what is wrong with the role of DATABASE_URL
 */
export async function assertSafeLogin(loginUrl: string): Promise<void> {
  const client = new pg.Client({ ...connectionTo(loginUrl), connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ problem: string | null }>(PROBLEMS, [ACTOR_ROLES]);
    const problem = rows[0]?.problem;
    if (problem) throw new Error(`The role of DATABASE_URL must not be used: it ${problem}.`);
  } finally {
    await client.end();
  }
}

const PROBLEMS = `
  select case
    when r.rolsuper then 'is a superuser'
    when r.rolbypassrls then 'bypasses row-level security'
    when r.rolinherit then 'inherits the rights of the roles it belongs to (make it NOINHERIT)'
    when pg_has_role(r.oid, d.datdba, 'member') then 'owns the database'
    when exists (select from unnest($1::text[]) as actor where to_regrole(actor) is null
      or not pg_has_role(r.oid, actor, 'member')) then 'may not become ' || array_to_string($1::text[], ', ')
    when exists (select from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcanlogin))
      then 'may become a role that is a superuser, bypasses row-level security or logs in'
  end as problem
  from pg_roles r, pg_database d
  where r.rolname = current_user and d.datname = current_database()`;
