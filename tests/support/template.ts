import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Engine } from '#db/embedded.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { onDatabase } from './on-database.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');
/** Any number will do, as long as every test run uses the same. */
const LOCK = 2_718_281;

/** The name of a database with all migrations done, made once for each content of `db/migrations`. */
export async function ensureTemplate(engine: Engine): Promise<string> {
  const template = `tws_template_${hashOfMigrations()}`;
  const client = new pg.Client({ connectionString: engine.ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    if (engine.startedHere) await dropLeftovers(client, template);
    if (!(await exists(client, template))) await buildTemplate(client, engine, template);
    return template;
  } finally {
    await client.end();
  }
}

/** It gets its name when it is complete: a run that was killed half way leaves nothing that looks like a template. */
async function buildTemplate(client: pg.Client, engine: Engine, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`drop database if exists ${draft}`);
  await client.query(`create database ${draft}`);
  await migrateToLatest(onDatabase(engine.ownerUrl, draft));
  await client.query(`alter database ${draft} rename to ${template}`);
}

/** Databases of runs that were killed, and templates of older migrations; nobody else is here yet. */
async function dropLeftovers(client: pg.Client, template: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^tws_(test|template)_' and datname <> $1`,
    [template],
  );
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
}

async function exists(client: pg.Client, database: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  return rowCount === 1;
}

function hashOfMigrations(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS).sort())
    hash.update(name).update(readFileSync(join(MIGRATIONS, name)));
  return hash.digest('hex').slice(0, 16);
}
