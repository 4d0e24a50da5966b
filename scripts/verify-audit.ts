import { parseArgs } from 'node:util';
import { translator } from '#app/i18n/translate.ts';
import { readCheckpoint, readKeys, verifyExport, type Verdict } from '#app/operations/audit/verify-export.ts';
import { linesOf, readJson, runVerification, UsageError } from './verification/run-verification.ts';

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

/** `npm run verify-audit -- FILE --key KEYFILE [--checkpoint FILE]`: needs no account, no database and no network. */
await runVerification(t('audit.command.verify_usage'), async () => {
  const found = await main();
  return { text: sentenceOf(found), status: STATUS[found.verdict] };
});

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
  return verifyExport(linesOf(file), keys, kept);
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
