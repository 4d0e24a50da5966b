import { parseArgs } from 'node:util';
import { hasAuditKeys } from '#app/auth/audit-keyring.ts';
import { translator } from '#app/i18n/translate.ts';
import { replaceKeyOfAudit } from '#app/operations/audit/replace-audit-key.ts';
import { announceDatabase, openCommandEngine, readCommandSettings } from './command-database.ts';
import { stopWithMessage } from './stop-with-message.ts';

const t = translator('en');

/** `npm run audit:replace-key`: another key signs the log of acts. Status 0: replaced; 1: not; 2: wrong use. */
try {
  process.exitCode = await main();
} catch (error) {
  stopWithMessage(error);
}

async function main(): Promise<0 | 2> {
  const given = readOptions();
  if (!given) {
    process.stderr.write(`${t('audit.command.replace_usage')}\n`);
    return 2;
  }
  const settings = readCommandSettings(given);
  const { keysDir } = settings;
  // Beside a running server: it reads the key anew whenever it signs.
  const engine = await openCommandEngine(settings);
  announceDatabase(settings);
  try {
    if (!hasAuditKeys(keysDir) && !given.lost)
      throw new Error(t('audit.command.no_keys', { folder: keysDir }));
    const { kid } = await replaceKeyOfAudit(engine.ownerUrl, keysDir, new Date());
    process.stdout.write(`${t('audit.command.key_replaced', { kid, folder: keysDir })}\n`);
    return 0;
  } finally {
    await engine.stop();
  }
}

/** Undefined for anything that it does not know. */
function readOptions(): { demo: boolean; lost: boolean } | undefined {
  try {
    const { values } = parseArgs({ options: { demo: { type: 'boolean' }, lost: { type: 'boolean' } } });
    return { demo: values.demo ?? false, lost: values.lost ?? false };
  } catch {
    return undefined;
  }
}
