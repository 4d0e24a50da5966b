import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { readAuditKeyring } from '#app/auth/audit-keyring.ts';
import { translator } from '#app/i18n/translate.ts';
import { exportLines } from '#app/operations/audit/export-audit.ts';
import { readSettings, type Settings } from '#app/settings.ts';
import { openEngine } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
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
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { demo: { type: 'boolean' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    process.stderr.write(`${t('audit.command.export_usage')}\n`);
    return 2;
  }
  const settings = readSettings(values.demo ? { DATA_DIR: '.data/demo', ...process.env } : process.env);
  const engine = await openEngine({
    dataDir: settings.dataDir,
    purpose: 'command',
    log: silentLog,
    databaseUrl: settings.database?.loginUrl,
    databaseOwnerUrl: settings.database?.ownerUrl,
  });
  try {
    await throughOwnDoor(engine.loginUrl, silentLog, () => write(file, settings));
  } finally {
    await engine.stop();
  }
  process.stdout.write(`${t('audit.command.exported', { file })}\n`);
  return 0;
}

/** For its owner only: it says who did what. */
async function write(file: string, { keysDir, publicOrigin }: Settings): Promise<void> {
  const findKey = async () => {
    const { signer } = await readAuditKeyring(keysDir);
    if (!signer) process.stderr.write(`${t('audit.command.unsigned')}\n`);
    return signer;
  };
  await pipeline(Readable.from(exportLines(findKey, publicOrigin)), createWriteStream(file, { mode: 0o600 }));
}
