import pg from 'pg';
import { connectionTo } from '../connection.ts';
import { addressOf, DATABASE_NAME, ENGINE_ROLES, type Connection } from './connection-file.ts';

/**
 * Makes what the engine needs before the first migration: the owner (who may make roles and databases, but is no
 * superuser), the login role without a grant, and the database. Safe to repeat; passwords follow the connection file.
 */
export async function bootstrap(connection: Connection): Promise<void> {
  const client = new pg.Client(connectionTo(addressOf(connection, 'superuser', 'postgres')));
  client.on('error', () => {});
  await client.connect();
  try {
    await ensureRole(client, ENGINE_ROLES.owner, 'login createrole createdb', connection.passwords.owner);
    await ensureRole(client, ENGINE_ROLES.login, 'login noinherit', connection.passwords.login);
    // PostgreSQL 16 on: whoever makes a role administers it, and only them. This one the superuser made.
    await client.query(`grant ${ENGINE_ROLES.login} to ${ENGINE_ROLES.owner} with admin option`);
    const found = await client.query('select from pg_database where datname = $1', [DATABASE_NAME]);
    if (found.rowCount === 0)
      await client.query(`create database ${DATABASE_NAME} owner ${ENGINE_ROLES.owner}`);
  } finally {
    await client.end();
  }
}

/** Gives the superuser another password; returns the connection that has it, to be saved at once. */
export async function renewSuperuser(connection: Connection, password: string): Promise<Connection> {
  const client = new pg.Client(connectionTo(addressOf(connection, 'superuser', 'postgres')));
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`alter role ${ENGINE_ROLES.superuser} password '${password}'`);
  } finally {
    await client.end();
  }
  return { ...connection, passwords: { ...connection.passwords, superuser: password } };
}

/** Passwords are ours (base64url), so that they can stand in a statement that takes no parameters. */
async function ensureRole(
  client: pg.Client,
  name: string,
  attributes: string,
  password: string,
): Promise<void> {
  const found = await client.query('select from pg_roles where rolname = $1', [name]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${name} ${attributes} password '${password}'`);
}
