import { Kysely, Migrator, PostgresDialect, type PostgresPool } from 'kysely';
import type pg from 'pg';
import { migrations } from '../migrations/index.ts';

/**
 * All migrations inside a transaction that is under way, so that a restore which fails later leaves not even an empty
 * table behind.
 */
export async function migrateWithin(client: pg.Client): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOf(client) }) });
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('A migration failed.', { cause: error });
}

/** A pool of this one connection, on which nobody but the caller begins or ends anything. */
function poolOf(client: pg.Client): PostgresPool {
  const within = {
    query: (text: string, values?: unknown[]) =>
      /^(begin|start transaction|commit)/.test(text)
        ? Promise.resolve({ command: 'SELECT', rowCount: 0, rows: [] })
        : client.query(text, values),
    release: () => {},
  };
  return { connect: () => Promise.resolve(within), end: () => Promise.resolve() } as unknown as PostgresPool;
}
