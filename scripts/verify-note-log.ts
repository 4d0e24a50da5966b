import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { translator } from '#app/i18n/translate.ts';
import { proveLog, type LogVerdict } from '#app/operations/verification/prove-log.ts';
import { readHeads, readPublishedKeys } from '#app/operations/verification/published-files.ts';
import { logSentence, LOG_STATUS } from './verification/log-sentence.ts';

const t = translator('en');

class UsageError extends Error {}

/** `npm run verify-note-log -- LOG --keys FILE [--heads FILE]…`: needs no account, no database and no network. */
try {
  const found = await main();
  (found.verdict === 'whole' ? process.stdout : process.stderr).write(`${logSentence(t, found)}\n`);
  process.exitCode = LOG_STATUS[found.verdict];
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${said}\n${t('note_commands.log_usage')}\n`);
  process.exitCode = 2;
}

async function main(): Promise<LogVerdict> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      keys: { type: 'string' },
      heads: { type: 'string', multiple: true, default: [] },
    },
  });
  const [file, ...more] = positionals;
  const keyFile = values.keys ?? values.key;
  if (file === undefined || more.length > 0 || keyFile === undefined)
    throw new UsageError(t('note_commands.one_file_and_keys'));
  const keys = readPublishedKeys(JSON.parse(readFileSync(keyFile, 'utf8')));
  if (keys.length === 0) throw new UsageError(t('audit.command.no_key', { file: keyFile }));
  const heads = values.heads.flatMap((name) => {
    const read = readHeads(readFileSync(name, 'utf8'));
    if (!read) throw new UsageError(t('note_commands.no_head', { file: name }));
    return read;
  });
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  return (await proveLog(lines, keys, heads)).found;
}
