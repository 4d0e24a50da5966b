import { once } from 'node:events';
import { findOlderAccountKey, readAccountKey, useAccountKey } from '#app/auth/sealing.ts';
import { makeLog } from '#app/http/log.ts';
import { requireAccountKey } from '#app/operations/accounts/require-account-key.ts';
import { startJobs } from '#app/operations/due/start-jobs.ts';
import { holdAccountKey } from '#db/account-key-lock.ts';
import { nameOf, openCommandEngine, readCommandSettings } from './command-database.ts';
import { throughOwnDoor } from './own-door.ts';
import { requireCurrent } from './require-current.ts';
import { stopWithMessage } from './stop-with-message.ts';

/** `npm run jobs`: what the clock brings about and the letters, where the web processes leave that to others (`JOBS`). */
try {
  const settings = readCommandSettings();
  const log = makeLog(settings.logLevel);
  const engine = await openCommandEngine(settings, { purpose: 'jobs', log });
  try {
    await requireCurrent(engine.ownerUrl);
    await throughOwnDoor(engine.loginUrl, log, async () => {
      const letGoOfKey = await holdAccountKey(engine.loginUrl, log, () =>
        useAccountKey(readAccountKey(settings.keysDir), findOlderAccountKey(settings.keysDir)),
      );
      // Letters would not open with another key, and be given up after a day.
      await requireAccountKey(engine.ownerUrl, settings.keysDir, { isLost: settings.accountsKeyLost });
      const asked = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
      const stop = await startJobs(settings, engine.loginUrl, log);
      log.info({ database: nameOf(settings) }, 'jobs run');
      await asked;
      await stop();
      await letGoOfKey();
      log.info({}, 'stopped');
    });
  } finally {
    await engine.stop();
  }
} catch (error) {
  stopWithMessage(error);
}
