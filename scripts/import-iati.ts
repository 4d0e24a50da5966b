import { createReadStream } from 'node:fs';
import { refusalSentence } from '#app/i18n/import-sentence.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { importActivities } from '#app/operations/exchange/import-activities.ts';
import { readIati } from '#app/operations/exchange/read-iati.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { SettingsRefused } from '#app/settings.ts';
import { createDoor, useDoor, withActor } from '#db/client.ts';
import { silentLog } from '#db/log.ts';
import { migrationState } from '#db/migrate.ts';
import { findInstallationMode } from '#db/queries/installation.ts';
import {
  announceDatabase,
  NotTheServersData,
  openCommandEngine,
  readCommandSettings,
} from './command-database.ts';
import { chooseImporter } from './import-iati/choose-importer.ts';
import { readOptions, UsageError, type ImportOptions } from './import-iati/options.ts';
import { reportOf } from './import-iati/print-report.ts';

/** An IATI file into draft offers. Status 0: every activity accounted for; 1: refused or not found; 2: wrong use. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options) return await onTheEngine(options);
    process.stdout.write(`${translator('en')('imports.command.usage')}\n`);
    return 0;
  } catch (error) {
    if (
      !(error instanceof UsageError) &&
      !(error instanceof SettingsRefused) &&
      !(error instanceof NotTheServersData)
    )
      throw error;
    return refuse(error.message, 2);
  }
}

/** Joins the running server's engine, or starts it for as long as this takes. */
async function onTheEngine(options: ImportOptions): Promise<number> {
  const settings = readCommandSettings({ demo: options.demonstration });
  const engine = await openCommandEngine(settings);
  announceDatabase(settings);
  const door = createDoor({ loginUrl: engine.loginUrl, log: silentLog, poolSize: 1 });
  useDoor(door);
  try {
    return await importFile(options, translator(options.lang));
  } finally {
    await door.end();
    await engine.stop();
  }
}

async function importFile(options: ImportOptions, t: Translator): Promise<number> {
  const schema = await withActor({ kind: 'system', reason: 'import' }, (tx) => migrationState(tx)).catch(
    () => 'none',
  );
  if (schema !== 'current') return refuse(t('imports.command.not-ready'), 1);
  const mode = await withActor({ kind: 'auth' }, findInstallationMode);
  if (mode) useInstallationMode(mode);

  // Read once to learn whose it is, and again to import: a file is large, its second reading cheap.
  const file = await readIati(bytesOf(options, t));
  if ('refused' in file) return refuse(refusalSentence(t, file.refused), 1);
  const by = await chooseImporter(t, options, file.activities[0]?.reporter.ref ?? '');
  if ('problem' in by) return refuse(by.problem, 1);

  const { includeEnded, on } = options;
  const result = await importActivities(by, { bytes: bytesOf(options, t), includeEnded, on }, new Date());
  if (result.ok) {
    process.stdout.write(reportOf(t, result.imported));
    return 0;
  }
  const why =
    result.reason === 'file-refused' ? refusalSentence(t, result.refusal) : t(`refusals.${result.reason}`);
  return refuse(`${why} ${t('imports.refused.nothing-changed')}`, 1);
}

async function* bytesOf({ file }: ImportOptions, t: Translator): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Uint8Array>;
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new UsageError(t('imports.command.unreadable', { file, cause }));
  }
}

function refuse(sentence: string, status: 1 | 2): 1 | 2 {
  process.stderr.write(`${sentence}\n`);
  return status;
}
