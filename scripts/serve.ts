import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import type { Logger } from 'pino';
import { closeKeysFolder } from '#app/auth/keys-folder.ts';
import { makeLog } from '#app/http/log.ts';
import type { RunningServer, StartOptions } from '#app/http/start-server.ts';
import { requireAccountKey } from '#app/operations/accounts/require-account-key.ts';
import type { Settings } from '#app/settings.ts';
import { assertSafeLogin, assertSafeRoles } from '#db/assert-safe-login.ts';
import { openEngine } from '#db/embedded.ts';
import { prepareJobs } from '#db/jobs.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { nameOf } from './command-database.ts';
import { ensureBuild } from './ensure-build.ts';
import { requireInstallation, type Mode } from './installation.ts';

export type ServeOptions = {
  settings: Settings;
  mode: Mode;
  /** Called once the schema is current and before anybody is served: seeds, the first administrator's link. */
  prepare?: (database: { ownerUrl: string; loginUrl: string }, log: Logger) => Promise<void>;
};

export type Serving = RunningServer & { publicOrigin: string };

type Bundle = ServerBuild & {
  entry: { module: { startServer: (options: Omit<StartOptions, 'routes'>) => Promise<RunningServer> } };
};

/**
 * Everything from nothing to a listening server: build, database, migrations, the check of the login role, the
 * check that the data are of this kind, then the bundle. Ends the process cleanly on SIGTERM and SIGINT.
 */
export async function serve({ settings, mode, prepare }: ServeOptions): Promise<Serving> {
  // React looks here when it is loaded, which is with the bundle; its development half is three times slower.
  process.env.NODE_ENV ||= 'production';
  const log = makeLog(settings.logLevel);
  await ensureBuild();
  // The bundle loads while the engine starts: half a second of each that waits for the other.
  const loading = import(pathToFileURL(resolve('build/server/index.js')).href) as Promise<Bundle>;
  loading.catch(() => undefined);
  const database = await openDatabase(settings, log);
  let server: RunningServer;
  try {
    await assertSafeRoles(database);
    const migrated = await migrateToLatest(database.ownerUrl);
    if (migrated.length > 0) log.info({ migrated }, 'migrated');
    await prepareJobs(database.ownerUrl);
    await assertSafeLogin(database.loginUrl);
    await requireInstallation(database.ownerUrl, mode);
    const { keysDir, accountsKeyLost: isLost } = settings;
    if (!(await requireAccountKey(database.ownerUrl, keysDir, { isLost })))
      log.warn(
        { setting: 'ACCOUNTS_KEY_LOST' },
        'what was sealed with the lost key of accounts does not open',
      );
    const open = closeKeysFolder(keysDir);
    if (open.length > 0)
      log.warn({ open }, 'keys can be read by others than this account: take that from them');
    await prepare?.(database, log);
    const build = await loading;
    server = await build.entry.module.startServer({
      build,
      settings,
      loginUrl: database.loginUrl,
      demonstration: mode === 'demonstration',
      log,
    });
  } catch (error) {
    await database.stop();
    throw error;
  }
  const { publicOrigin } = settings;
  log.info({ address: server.address, publicOrigin, mode, database: nameOf(settings) }, 'listening');
  const stop = async () => {
    await server.stop();
    await database.stop();
    log.info({}, 'stopped');
  };
  stopOnSignal(stop, log);
  return { ...server, stop, publicOrigin };
}

async function openDatabase({ database, dataDir, publicOrigin }: Settings, log: Logger) {
  if (database) return { ...database, stop: () => Promise.resolve() };
  return openEngine({ dataDir, purpose: 'server', log, address: publicOrigin });
}

function stopOnSignal(stop: () => Promise<void>, log: Logger): void {
  // A promise nobody waited for is a bug in one request, not a reason to end everybody's.
  process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'));
  void Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
    .then(stop)
    .then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
}
