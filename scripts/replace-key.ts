import { replaceKeyOfAccounts } from '#app/operations/accounts/replace-account-key.ts';
import { loadAccountKey } from '#app/auth/sealing.ts';
import { readSettings, SettingsRefused } from '#app/settings.ts';
import { AccountKeyInUse, withAccountKeyAlone } from '#db/account-key-lock.ts';
import { EngineInUse, openEngine } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
import { migrateToLatest } from '#db/migrate.ts';

/** `npm run replace-key`: another key for what the accounts seal. Status 0: replaced; 1: refused, nothing changed. */
process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { database, dataDir, keysDir } = readSettings(process.env);
    // As a server, so that none runs beside it: it would seal with the key that goes. That is the embedded engine's; on a
    // database of one's own the lock sees to it.
    const engine = await openEngine({
      dataDir,
      purpose: 'server',
      log: silentLog,
      databaseUrl: database?.loginUrl,
      databaseOwnerUrl: database?.ownerUrl,
    });
    try {
      const count = await withAccountKeyAlone(engine.ownerUrl, async () => {
        await migrateToLatest(engine.ownerUrl);
        loadAccountKey(keysDir);
        return replaceKeyOfAccounts(engine.ownerUrl, keysDir);
      });
      process.stdout.write(`The accounts' key in ${keysDir} is another one; ${count} sealed anew.\n`);
      return 0;
    } finally {
      await engine.stop();
    }
  } catch (error) {
    if (
      !(error instanceof AccountKeyInUse) &&
      !(error instanceof EngineInUse) &&
      !(error instanceof SettingsRefused)
    )
      throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
