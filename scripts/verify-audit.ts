import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { translator } from '#app/i18n/translate.ts';
import { readCheckpoint, readKeys, verifyExport, type Verdict } from '#app/operations/audit/verify-export.ts';

const t = translator('en');

/** What each verdict ends the command with; 2 is wrong use, as everywhere. */
const STATUS = {
  whole: 0,
  unreadable: 1,
  unsigned: 3,
  broken: 4,
  cut: 5,
  rewritten: 6,
  'wrong-key': 7,
  'not-in-force': 8,
} as const satisfies Record<Verdict['verdict'], number>;

class UsageError extends Error {}

/** `npm run verify-audit -- FILE --key KEYFILE [--checkpoint FILE]`: needs no account, no database and no network. */
try {
  const found = await main();
  const [stream, status] = [
    found.verdict === 'whole' ? process.stdout : process.stderr,
    STATUS[found.verdict],
  ];
  stream.write(`${sentenceOf(found)}\n`);
  process.exitCode = status;
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${said}\n${t('audit.command.verify_usage')}\n`);
  process.exitCode = 2;
}

async function main(): Promise<Verdict> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, checkpoint: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.key === undefined)
    throw new UsageError(t('audit.command.one_file_and_key'));
  const keys = readKeys(readJson(values.key));
  if (keys.length === 0) throw new UsageError(t('audit.command.no_key', { file: values.key }));
  const kept = values.checkpoint === undefined ? undefined : readCheckpoint(readJson(values.checkpoint));
  if (values.checkpoint !== undefined && !kept)
    throw new UsageError(t('audit.command.no_checkpoint', { file: values.checkpoint }));
  return verifyExport(createInterface({ input: createReadStream(file), crlfDelay: Infinity }), keys, kept);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function sentenceOf(found: Verdict): string {
  switch (found.verdict) {
    case 'whole':
      return t('audit.verdict.whole', { n: found.n, proved: found.proved, at: found.at });
    case 'broken':
      return `${t('audit.verdict.broken', { n: found.n })} ${t(`audit.broken.${found.why}`)}`;
    case 'cut':
      return t('audit.verdict.cut', { n: found.n, proved: found.proved });
    case 'rewritten':
      return t('audit.verdict.rewritten', { proved: found.proved });
    case 'unsigned':
    case 'unreadable':
      return t(`audit.verdict.${found.verdict}`, { n: found.n });
    case 'wrong-key':
      return t('audit.verdict.wrong-key');
    case 'not-in-force':
      return t('audit.verdict.not-in-force', { at: found.at });
  }
}
