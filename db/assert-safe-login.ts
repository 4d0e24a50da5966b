import pg from 'pg';
import { connectionTo } from './connection.ts';

const ACTOR_ROLES = ['tws_anonymous', 'tws_user', 'tws_worker', 'tws_auth', 'tws_jobs'];

/** The roles that the login becomes, one for a transaction each, for whoever has to make them. */
export const ROLES_TO_MAKE = `tws_login (LOGIN NOINHERIT), and ${ACTOR_ROLES.join(', ')} (NOLOGIN), each of these granted to tws_login`;

/**
 * Before anything is migrated: refuses two roles whose combination could not serve afterwards. As the owner, since the
 * role that serves may not be there yet, and the first migration makes it (`tws_login`).
 *
 * @throws Error with what is wrong, while the database is as it was
 */
export async function assertSafeRoles({ ownerUrl, loginUrl }: Addresses): Promise<void> {
  const { username, searchParams } = new URL(loginUrl);
  const login = searchParams.get('user') ?? decodeURIComponent(username);
  const client = new pg.Client({ ...connectionTo(ownerUrl), connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ owns: boolean; problem: string | null }>(BEFORE, [login]);
    if (rows[0]?.owns === false)
      throw new Error('The role of DATABASE_OWNER_URL must not be used: it does not own the database.');
    if (rows[0]?.problem) throw refusal(rows[0].problem);
  } finally {
    await client.end();
  }
}

type Addresses = { ownerUrl: string; loginUrl: string };

function refusal(problem: string): Error {
  return new Error(`The role of DATABASE_URL must not be used: it ${problem}.`);
}

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
    if (problem) throw refusal(problem);
  } finally {
    await client.end();
  }
}

/** What makes a role unfit whatever else is there. */
const UNFIT = `
    when r.rolsuper then 'is a superuser'
    when r.rolbypassrls then 'bypasses row-level security'
    when pg_has_role(r.oid, d.datdba, 'member') then 'owns the database'
    when r.rolinherit then 'inherits the rights of the roles it belongs to (make it NOINHERIT)'`;

const BEFORE = `
  select pg_has_role(current_user, d.datdba, 'member') as owns, case ${UNFIT}
    when r.oid is null and $1 <> '' and not ($1 = 'tws_login' and (o.rolcreaterole or o.rolsuper)) then 'is not there'
  end as problem
  from pg_database d join pg_roles o on o.rolname = current_user left join pg_roles r on r.rolname = $1
  where d.datname = current_database()`;

const PROBLEMS = `
  select case ${UNFIT}
    when exists (select from unnest($1::text[]) as actor where to_regrole(actor) is null
      or not pg_has_role(r.oid, actor, 'member')) then 'may not become ' || array_to_string($1::text[], ', ')
    when exists (select from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcanlogin))
      then 'may become a role that is a superuser, bypasses row-level security or logs in'
  end as problem
  from pg_roles r, pg_database d
  where r.rolname = current_user and d.datname = current_database()`;
