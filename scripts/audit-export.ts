import { readAuditKeyring } from '#app/auth/audit-keyring.ts';
import { translator } from '#app/i18n/translate.ts';
import { exportLines } from '#app/operations/audit/export-audit.ts';
import type { Settings } from '#app/settings.ts';
import { silentLog } from '#db/log.ts';
import { writeWholeFile } from '#db/whole-file.ts';
import { readArguments } from './backup-engine.ts';
import { announceDatabase, openCommandEngine, readCommandSettings } from './command-database.ts';
import { throughOwnDoor } from './own-door.ts';
import { stopWithMessage } from './stop-with-message.ts';

const t = translator('en');

/** `npm run audit:export -- FILE`: the log of acts, for whoever may read all of it. Status 0: written; 1: not; 2: wrong use. */
try {
  process.exitCode = await main();
} catch (error) {
  stopWithMessage(error);
}

async function main(): Promise<0 | 2> {
  const given = readArguments(process.argv.slice(2));
  // With a mistyped `--demo` it would be the log of the real database that is written.
  if (!given || given.withoutKeys) {
    process.stderr.write(`${t('audit.command.export_usage')}\n`);
    return 2;
  }
  const { path: file, demo } = given;
  const settings = readCommandSettings({ demo });
  const engine = await openCommandEngine(settings);
  announceDatabase(settings);
  try {
    await throughOwnDoor(engine.loginUrl, silentLog, () => write(file, settings));
  } finally {
    await engine.stop();
  }
  process.stdout.write(`${t('audit.command.exported', { file })}\n`);
  return 0;
}

/** For its owner only: it says who did what. Nothing of it is there before its last line is, or where it fails. */
async function write(file: string, { keysDir, publicOrigin }: Settings): Promise<void> {
  const findKey = async () => {
    const { signer } = await readAuditKeyring(keysDir);
    if (!signer) process.stderr.write(`${t('audit.command.unsigned')}\n`);
    return signer;
  };
  await writeWholeFile(file, async (whole) => {
    for await (const lines of exportLines(findKey, publicOrigin)) await whole.writeFile(lines);
  });
}
