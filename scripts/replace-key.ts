import { readAccountKey } from '#app/auth/sealing.ts';
import { replaceKeyOfAccounts } from '#app/operations/accounts/replace-account-key.ts';
import { withAccountKeyAlone } from '#db/account-key-lock.ts';
import { announceDatabase, openCommandEngine, readCommandSettings } from './command-database.ts';
import { requireCurrent } from './require-current.ts';
import { stopWithMessage } from './stop-with-message.ts';

/** `npm run replace-key`: another key for what the accounts seal. Status 0: replaced; 1: refused, nothing changed. */
try {
  await main();
} catch (error) {
  stopWithMessage(error);
}

async function main(): Promise<void> {
  const settings = readCommandSettings();
  const { keysDir } = settings;
  // As a server, so that none runs beside it: it would seal with the key that goes. That is the embedded engine's; on a
  // database of one's own the lock sees to it.
  const engine = await openCommandEngine(settings, { purpose: 'server' });
  announceDatabase(settings);
  try {
    const { count, aside } = await withAccountKeyAlone(engine.ownerUrl, async () => {
      await requireCurrent(engine.ownerUrl);
      // A command makes no key: without one there is nothing to replace.
      readAccountKey(keysDir);
      return replaceKeyOfAccounts(engine.ownerUrl, keysDir, new Date());
    });
    process.stdout.write(
      [
        `The accounts' key in ${keysDir} is another one; ${count} sealed anew.`,
        `The one before is ${aside}. Backups of before open with it alone: keep a copy with your keys until the last of them is gone, then delete it.`,
        'Copy the new accounts.key to where you keep your keys, and to every other server, before they start.',
        '',
      ].join('\n'),
    );
  } finally {
    await engine.stop();
  }
}
