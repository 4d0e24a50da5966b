import { openEngine } from '#db/embedded.ts';
import type { Purpose } from '#db/embedded/holders.ts';
import { silentLog } from '#db/log.ts';

/**
 * A process that uses an engine until it is ended: `tsx hold-engine.ts DATA_DIR server|command [ADDRESS]`. Prints one
 * JSON line when it has it, or what stood against it. Without a word it does nothing.
 */
const [dataDir, purpose, address] = process.argv.slice(2);
if (!dataDir) process.exit(0);
try {
  const engine = await openEngine({
    dataDir,
    purpose: purpose as Purpose,
    address,
    log: silentLog,
    unsafe: true,
  });
  console.log(
    JSON.stringify({ pid: process.pid, startedHere: engine.startedHere, loginUrl: engine.loginUrl }),
  );
  setInterval(() => {}, 60_000);
  if (purpose === 'server') process.once('SIGTERM', () => void engine.stop().then(() => process.exit(0)));
} catch (error) {
  console.log(JSON.stringify({ refused: error instanceof Error ? error.message : String(error) }));
}
