import { readAccountKey } from '#app/auth/sealing.ts';
import { replaceKeyOfAccounts } from '#app/operations/accounts/replace-account-key.ts';
import { withAccountKeyAlone } from '#db/account-key-lock.ts';
import { announceDatabase, openCommandEngine, readCommandSettings } from './command-database.ts';
import { readLostOption } from './lost-option.ts';
import { requireCurrent } from './require-current.ts';
import { stopWithMessage } from './stop-with-message.ts';

/** `npm run replace-key [-- --lost]`: another key for what the accounts seal. Status 0: replaced; 1: refused, nothing changed; 2: wrong use. */
try {
  process.exitCode = await main();
} catch (error) {
  stopWithMessage(error);
}

async function main(): Promise<0 | 2> {
  const isLost = readLostOption();
  if (isLost === undefined) {
    process.stderr.write('npm run replace-key [-- --lost]\n');
    return 2;
  }
  const settings = readCommandSettings();
  const { keysDir } = settings;
  // As a server, so that none runs beside it: it would seal with the key that goes. That is the embedded engine's; on a
  // database of one's own the lock sees to it.
  const engine = await openCommandEngine(settings, { purpose: 'server' });
  announceDatabase(settings);
  try {
    const { count, left, aside } = await withAccountKeyAlone(engine.ownerUrl, async () => {
      await requireCurrent(engine.ownerUrl);
      // A command makes no key: without one there is nothing to replace.
      readAccountKey(keysDir);
      return replaceKeyOfAccounts(engine.ownerUrl, keysDir, new Date(), { isLost });
    });
    process.stdout.write(
      [
        `The accounts' key in ${keysDir} is another one; ${count} sealed anew.`,
        ...(left > 0 ? [`${left} opened with neither key and were left as they are.`] : []),
        `The one before is ${aside}. Backups of before open with it alone: keep a copy with your keys until the last of them is gone, then delete it.`,
        'Copy the new accounts.key to where you keep your keys, and to every other server, before they start.',
        '',
      ].join('\n'),
    );
    return 0;
  } finally {
    await engine.stop();
  }
}
