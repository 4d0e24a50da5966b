import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { types } from '#db/door/types.ts';
import { openEngine, type Engine } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
import { migrateToLatest } from '#db/migrate.ts';
import type { Database } from '#db/schema/database.ts';
import { surviveLosses } from '#db/survive-losses.ts';
import { seedDemonstration } from '#scripts/demonstration/seed.ts';
import './account-key.ts';
import { requireInstallation } from '#scripts/installation.ts';
import { arrangeArrival } from './addresses.ts';
import { arrangeFiles } from './arrange-files.ts';
import { arrangeNotes } from './arrange-notes.ts';
import { arrangeVersions } from './arrange-versions.ts';
import { onDatabase } from './on-database.ts';

/** Of the engine that runs already: what `inject('engine')` gives a vitest file. */
type RunningEngine = Pick<Engine, 'ownerUrl' | 'loginUrl'>;

export type DemonstrationDatabase = RunningEngine & { drop(): Promise<void> };

/** How Playwright's workers learn of the engine that their global setup holds. */
const ENGINE = 'TWS_TEST_ENGINE';
const ROOT = join(import.meta.dirname, '../..');
const MADE_FROM = [
  'db/migrations',
  'db/seeds',
  'app/operations',
  'app/domain',
  'db/queries',
  'scripts/demonstration',
  'tests/support',
];
/** Any number will do, as long as every test run uses the same and it is not that of the migrated template. */
const LOCK = 3_141_592;

/**
 * For Playwright's global setup: starts or joins the test engine and seeds the template once, so that no spec waits
 * for it. Its workers then call {@link demonstrationDatabase}. Returns the teardown.
 */
export async function holdDemonstrationEngine(): Promise<() => Promise<void>> {
  const engine = await openEngine({
    dataDir: join(ROOT, '.data/test'),
    purpose: 'command',
    log: silentLog,
    unsafe: true,
    inMemory: true,
  });
  try {
    await ensureArranged(engine);
    const { ownerUrl, loginUrl } = engine;
    process.env[ENGINE] = JSON.stringify({ ownerUrl, loginUrl });
  } catch (error) {
    await engine.stop();
    throw error;
  }
  return () => engine.stop();
}

/**
 * A database of the caller's own with the whole demonstration in it, copied from one that was seeded once (about
 * 100 ms). It is marked as a demonstration, so a server serves it with `demonstration: true`.
 *
 * @param engine in vitest `inject('engine')`; in Playwright nothing
 * @param arranged with what the demonstration lacks and pages are looked at with: links, files, notes and versions that wait
 */
export async function demonstrationDatabase(
  engine = heldEngine(),
  { arranged = false } = {},
): Promise<DemonstrationDatabase> {
  const template = arranged ? await ensureArranged(engine) : await ensureSeeded(engine);
  const name = `tws_test_${randomBytes(8).toString('hex')}`;
  await asOwner(engine, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  return {
    ownerUrl: onDatabase(engine.ownerUrl, name),
    loginUrl: onDatabase(engine.loginUrl, name),
    async drop() {
      await asOwner(engine, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** The engine that Playwright's global setup holds. */
export function heldEngine(): RunningEngine {
  const held = process.env[ENGINE];
  if (!held) throw new Error('No test engine: call holdDemonstrationEngine in the global setup.');
  return JSON.parse(held) as RunningEngine;
}

/** The name of the seeded template, made once a day for each content of what it is made from: its dates are relative. */
async function ensureSeeded(engine: RunningEngine): Promise<string> {
  const template = `tws_template_demo_${hashOfSources()}`;
  await ensureTemplate(engine, template, 'template1', async (draft) => {
    await migrateToLatest(draft.ownerUrl);
    await requireInstallation(draft.ownerUrl, 'demonstration');
    await seedDemonstration(draft, new Date());
  });
  return template;
}

/** The name of the template that pages are looked at with, made once an hour: a link in it leads somewhere for an hour. */
async function ensureArranged(engine: RunningEngine): Promise<string> {
  const seeded = await ensureSeeded(engine);
  const template = `${seeded}_${new Date().getUTCHours()}`;
  await ensureTemplate(engine, template, seeded, async ({ ownerUrl }) => {
    const pool = surviveLosses(new pg.Pool({ connectionString: ownerUrl, types, max: 1 }));
    const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
    await arrangeArrival(owner);
    await arrangeFiles(owner);
    await arrangeNotes(owner);
    await arrangeVersions(owner);
    await owner.destroy();
  });
  return template;
}

/** Made under another name first: one that was cut off while it was made is nobody's template. */
async function ensureTemplate(
  engine: RunningEngine,
  name: string,
  from: string,
  fill: (draft: RunningEngine) => Promise<void>,
): Promise<void> {
  await asOwner(engine, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 1) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft} template ${from}`);
    await fill({
      ownerUrl: onDatabase(engine.ownerUrl, draft),
      loginUrl: onDatabase(engine.loginUrl, draft),
    });
    await client.query(`alter database ${draft} rename to ${name}`);
  });
}

/** By day: a run's sources do not change under it. */
const HASHES = new Map<string, string>();

function hashOfSources(): string {
  const day = new Date().toISOString().slice(0, 10);
  const known = HASHES.get(day);
  if (known) return known;
  const hash = createHash('sha256').update(day);
  for (const folder of MADE_FROM) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(ROOT, folder, name)));
    }
  }
  const name = hash.digest('hex').slice(0, 16);
  HASHES.set(day, name);
  return name;
}

async function asOwner<T>(engine: RunningEngine, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: engine.ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
