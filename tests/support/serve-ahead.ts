import { setAhead } from './moved-clock.ts';
import { readFileSync } from 'node:fs';
import { useNoteKeys } from '#app/auth/note-keys.ts';
import { runDue } from '#app/operations/due/run-due.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { readSettings } from '#app/settings.ts';
import { silentLog } from '#db/log.ts';
import { throughOwnDoor } from '#scripts/own-door.ts';
import { serve } from '#scripts/serve.ts';

/**
 * The product in demonstration mode, in a process whose clock a test moves: at SIGUSR2 it reads from `CLOCK_FILE` how many
 * milliseconds it is ahead, and does what has become due, as it would within the minute.
 */
const settings = readSettings(process.env);
await serve({ settings, mode: 'demonstration' });
useInstallationMode('demonstration');
useNoteKeys(settings.keysDir);

process.on('SIGUSR2', () => void move());

async function move(): Promise<void> {
  setAhead(Number(readFileSync(process.env['CLOCK_FILE'] ?? '', 'utf8')));
  const { failed } = await throughOwnDoor(settings.database!.loginUrl, silentLog, () => runDue(new Date()));
  const what = failed.map(({ name, error }) => `${name}: ${String(error)}`).join('; ');
  console.log(JSON.stringify({ clock: Date.now(), failed: what }));
}
