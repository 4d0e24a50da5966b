import { once } from 'node:events';
import { makeLog } from '#app/http/log.ts';
import { startJobs } from '#app/operations/due/start-jobs.ts';
import { readSettings } from '#app/settings.ts';
import { openEngine } from '#db/embedded.ts';
import { migrationState, openAsOwner } from '#db/migrate.ts';
import { throughOwnDoor } from './own-door.ts';
import { stopWithMessage } from './stop-with-message.ts';

/** `npm run jobs`: what the clock brings about and the letters, where the web processes leave that to others (`JOBS`). */
try {
  const settings = readSettings(process.env);
  const log = makeLog(settings.logLevel);
  const engine = await openEngine({
    dataDir: settings.dataDir,
    purpose: 'jobs',
    log,
    databaseUrl: settings.database?.loginUrl,
    databaseOwnerUrl: settings.database?.ownerUrl,
  });
  try {
    await requireCurrent(engine.ownerUrl);
    await throughOwnDoor(engine.loginUrl, log, async () => {
      const asked = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
      const stop = await startJobs(settings, engine.loginUrl, log);
      log.info({}, 'jobs run');
      await asked;
      await stop();
      log.info({}, 'stopped');
    });
  } finally {
    await engine.stop();
  }
} catch (error) {
  stopWithMessage(error);
}

/** The server's start migrates, and nothing else does. */
async function requireCurrent(ownerUrl: string): Promise<void> {
  const db = openAsOwner(ownerUrl);
  try {
    // A database that no server was ever started on has not even the list of migrations.
    const state = await migrationState(db).catch(() => 'pending' as const);
    if (state !== 'current') throw new Error('Start the server first: it brings the database up to date.');
  } finally {
    await db.destroy();
  }
}
