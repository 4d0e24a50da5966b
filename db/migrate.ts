import { Kysely, Migrator, PostgresDialect, sql, type Migration, type QueryExecutorProvider } from 'kysely';
import pg from 'pg';
import { ROLES_TO_MAKE } from './assert-safe-login.ts';
import { connectionTo } from './connection.ts';
import { migrations as ours } from './migrations/index.ts';
import { surviveLosses } from './survive-losses.ts';

export type MigrationState = 'current' | 'pending' | 'newer';
type Migrations = Record<string, Migration>;

/**
 * Brings the database to the schema this build knows: all pending migrations in one transaction, under an advisory
 * lock, so that several may call it at once and a killed one leaves nothing half done.
 *
 * @param ownerUrl the role that owns the database
 * @returns names of the migrations that ran
 * @throws Error when the database is newer than this build, or with what a database of your own lacks
 */
export async function migrateToLatest(ownerUrl: string, migrations: Migrations = ours): Promise<string[]> {
  const db = openAsOwner(ownerUrl);
  try {
    if ((await migrationState(db, migrations)) === 'newer') throw new DatabaseIsNewer();
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve(migrations) },
      // 0140 was published after 0149: a database of the days between lacks it alone, and takes it up.
      allowUnorderedMigrations: true,
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw explain(error);
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

/** Whether the database has the schema this build knows. The owner may ask, and `tws_worker` (for readiness). */
export async function migrationState(
  db: QueryExecutorProvider,
  migrations: Migrations = ours,
): Promise<MigrationState> {
  const done = await listDone(db);
  if (done.some((name) => !(name in migrations))) return 'newer';
  return Object.keys(migrations).every((name) => done.includes(name)) ? 'current' : 'pending';
}

/** Whether a server was ever started here: the first one makes the list of migrations. */
export async function wasMigrated(ownerUrl: string): Promise<boolean> {
  const db = openAsOwner(ownerUrl);
  try {
    return (await listDone(db)).length > 0;
  } finally {
    await db.destroy();
  }
}

export class DatabaseIsNewer extends Error {
  override readonly name = 'DatabaseIsNewer';
  constructor() {
    super(
      'The database was migrated by a newer version of this software: start that version, or restore a backup.',
    );
  }
}

/** One connection of the role that owns the database; close it with `destroy()`. */
export function openAsOwner(ownerUrl: string): Kysely<unknown> {
  const pool = new pg.Pool({ ...connectionTo(ownerUrl), max: 1, connectionTimeoutMillis: 10_000 });
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: surviveLosses(pool) }) });
}

async function listDone(db: QueryExecutorProvider): Promise<string[]> {
  const table = await sql<{
    found: boolean;
  }>`select to_regclass('public.kysely_migration') is not null as found`.execute(db);
  if (!table.rows[0]?.found) return [];
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return done.rows.map((row) => row.name);
}

/** A database of the reader's own may lack rights or extensions: say which, in a sentence. */
function explain(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: string }).code;
  if (code === '42501') {
    return new Error(
      `The role of DATABASE_OWNER_URL lacks a right (${message}). It must own the database and either have CREATEROLE or find these roles: ${ROLES_TO_MAKE}. docs/running.md has the SQL.`,
      { cause: error },
    );
  }
  if (code === '0A000' && message.includes('extension')) {
    return new Error(`PostgreSQL lacks its contributed extensions pg_trgm and unaccent (${message}).`, {
      cause: error,
    });
  }
  return error instanceof Error ? error : new Error(message);
}
