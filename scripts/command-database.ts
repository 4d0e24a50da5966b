import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readSettings, type Settings } from '#app/settings.ts';
import { openEngine, type Engine, type EngineOptions } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
import { wasMigrated } from '#db/migrate.ts';

/** Where `npm run demo` keeps its data, unless it is told otherwise. */
const DEMONSTRATION = '.data/demo';
/** What says where the data and their keys lie. */
const WHERE = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATA_DIR', 'KEYS_DIR'];

/** What to do, in a sentence: this command was not told of the data that the server works on. */
export class NotTheServersData extends Error {
  override readonly name = 'NotTheServersData';
}

/**
 * The settings of a command that works beside a server. Where the file `.env` says where the data lie and the
 * environment does not, the command was forgotten to be given it, and would work on other data without a word.
 *
 * @throws NotTheServersData, SettingsRefused
 */
export function readCommandSettings({ demo = false } = {}): Settings {
  if (demo) return readSettings({ DATA_DIR: DEMONSTRATION, ...process.env });
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  const forgotten = WHERE.filter((name) => file[name] && process.env[name] === undefined);
  if (forgotten.length > 0)
    throw new NotTheServersData(
      `The file .env says ${forgotten.join(', ')}, which this command was not given: ${HOW}`,
    );
  return readSettings(process.env);
}

type Opening = Partial<Pick<EngineOptions, 'purpose' | 'log'>> & {
  /** A restore makes the database that it fills, where it was told to. */
  mayBeNew?: boolean;
  /** Its data lie where the demonstration's do, unless the environment says otherwise. */
  demo?: boolean;
};

/**
 * The database of a command: the server's, joined or started for as long as this takes. None is made here.
 *
 * @throws NotTheServersData where there is none, or one on which no server was ever started; Error as `openEngine` has it
 */
export async function openCommandEngine(
  { database, dataDir }: Settings,
  { purpose = 'command', log = silentLog, mayBeNew = false, demo = false }: Opening = {},
): Promise<Engine> {
  const isThere = lstatSync(join(dataDir, 'postgres'), { throwIfNoEntry: false }) !== undefined;
  const isToldWhere = demo || Boolean(process.env['DATA_DIR']);
  if (!database && !isThere && !(mayBeNew && isToldWhere))
    throw new NotTheServersData(`There is no database in ${dataDir}: ${HOW}`);
  const engine = await openEngine({
    dataDir,
    purpose,
    log,
    databaseUrl: database?.loginUrl,
    databaseOwnerUrl: database?.ownerUrl,
  });
  try {
    if (!mayBeNew && !(await wasMigrated(engine.ownerUrl)))
      throw new NotTheServersData(
        `No server was ever started on this database (${nameOf({ database, dataDir })}): ${HOW}`,
      );
    return engine;
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

/** Which database it is, in words for whoever started a command: never with a password. */
export function nameOf({ database, dataDir }: Pick<Settings, 'database' | 'dataDir'>): string {
  if (!database) return `the embedded one in ${dataDir}`;
  const { hostname, port, pathname, searchParams } = new URL(database.ownerUrl);
  const host = searchParams.get('host') ?? hostname;
  return `${decodeURIComponent(pathname.slice(1)) || 'the default one'} on ${host || 'this machine'}${port && `:${port}`}`;
}

/** Its first line: a command that works on other data than was meant is found out by it. */
export function announceDatabase(settings: Pick<Settings, 'database' | 'dataDir'>): void {
  process.stdout.write(`Database: ${nameOf(settings)}.\n`);
}

const HOW =
  'give it the settings of the server (DATABASE_URL and DATABASE_OWNER_URL, or DATA_DIR, and KEYS_DIR), as in node --env-file=.env scripts/run.js scripts/NAME.ts.';
