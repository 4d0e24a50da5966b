import { parseArgs } from 'node:util';
import { translator } from '#app/i18n/translate.ts';
import { proveLog, type LogVerdict } from '#app/operations/verification/prove-log.ts';
import { logSentence, LOG_STATUS } from './verification/log-sentence.ts';
import { readHeadsOf, readKeysOf } from './verification/note-files.ts';
import { linesOf, runVerification, UsageError } from './verification/run-verification.ts';

const t = translator('en');

/** `npm run verify-note-log -- LOG --keys FILE [--heads FILE]…`: needs no account, no database and no network. */
await runVerification(t('note_commands.log_usage'), async () => {
  const found = await main();
  return { text: logSentence(t, found), status: LOG_STATUS[found.verdict] };
});

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
  const found = await proveLog(linesOf(file), readKeysOf(keyFile), readHeadsOf(values.heads));
  return found.found;
}
