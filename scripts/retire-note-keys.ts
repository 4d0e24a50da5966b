import { readAccountKey } from '#app/auth/sealing.ts';
import { listLostKeys } from '#app/operations/verification/lost-note-keys.ts';
import { retireLostKeys } from '#db/lost-note-keys.ts';
import { announceDatabase, openCommandEngine, readCommandSettings } from './command-database.ts';
import { readLostOption } from './lost-option.ts';
import { requireCurrent } from './require-current.ts';
import { stopWithMessage } from './stop-with-message.ts';

/** `npm run retire-note-keys -- --lost`: signing goes on without keys of notes that are gone for good. Status 0: done, or nothing to do; 1: not; 2: wrong use. */
try {
  process.exitCode = await main();
} catch (error) {
  stopWithMessage(error);
}

async function main(): Promise<0 | 1 | 2> {
  const isLost = readLostOption();
  if (isLost === undefined) {
    process.stderr.write('npm run retire-note-keys [-- --lost]\n');
    return 2;
  }
  const settings = readCommandSettings();
  const { keysDir } = settings;
  // Beside a running server: it signs nothing while a key is missing.
  const engine = await openCommandEngine(settings);
  announceDatabase(settings);
  try {
    await requireCurrent(engine.ownerUrl);
    // The folder is the server's: a wrong one would have every key lost.
    readAccountKey(keysDir);
    const lost = await listLostKeys(engine.ownerUrl, keysDir);
    if (lost.length === 0) {
      process.stdout.write(`Every key of notes in use lies in ${keysDir}: there is none to retire.\n`);
      return 0;
    }
    if (!isLost) {
      process.stderr.write(
        `Missing in ${keysDir}, or another key: ${lost.map(fileOf).join(', ')}. Put the copies back that you keep of them. If they are gone for good, say --lost: they are retired, what they signed stays valid, and new ones are made.\n`,
      );
      return 1;
    }
    await retireLostKeys(engine.ownerUrl, lost, new Date());
    process.stdout.write(
      [
        `Retired: ${lost.map(fileOf).join(', ')}. What they signed stays valid.`,
        'Restart every server: notes are signed again, each issuer with a new key. Copy KEYS_DIR again when it has signed.',
        '',
      ].join('\n'),
    );
    return 0;
  } finally {
    await engine.stop();
  }
}

function fileOf(kid: string): string {
  return `note-${kid}.key`;
}
