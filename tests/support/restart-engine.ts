import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { chooseAccount } from '#db/embedded/account.ts';
import { requireBinaries } from '#db/embedded/binaries.ts';
import { runAs } from '#db/embedded/run-as.ts';

/** Stops PostgreSQL under its users, as a crash would, and starts it again on the same port. */
export async function restartEngine(dataDir: string): Promise<void> {
  const folder = realpathSync(join(dataDir, 'postgres'));
  const account = await chooseAccount(folder);
  const { pgCtl } = await requireBinaries(account, dataDir);
  const args = [
    'restart',
    '--pgdata',
    folder,
    '--mode=immediate',
    '--wait',
    '--log',
    join(folder, 'engine.log'),
  ];
  const restarted = await runAs(account, pgCtl, args);
  if (!restarted.ok) throw new Error(restarted.output);
}
