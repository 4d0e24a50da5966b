import { accessSync, constants, createReadStream, readFileSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline';
import { translator } from '#app/i18n/translate.ts';

const t = translator('en');

/** Wrong use of a command: a sentence for the person, no stack. */
export class UsageError extends Error {}

/** What a command found; status 0 where it holds. */
export type Finding = { text: string; status: number };

/** Runs a command that proves something with files alone: its finding and status, or how it is used (2). */
export async function runVerification(usage: string, find: () => Promise<Finding>): Promise<void> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  try {
    const { text, status } = await find();
    (status === 0 ? process.stdout : process.stderr).write(`${text}\n`);
    process.exitCode = status;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${said}\n${usage}\n`);
    process.exitCode = 2;
  }
}

/** @throws UsageError naming the file */
export function readText(file: string): string {
  return orSay(file, () => readFileSync(file, 'utf8'));
}

/** @throws UsageError naming the file */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(t('note_commands.not_json', { file }));
  }
}

/**
 * The lines of a file of any length.
 *
 * @throws UsageError naming the file
 */
export function linesOf(file: string): Interface {
  orSay(file, () => accessSync(file, constants.R_OK));
  return createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}

function orSay<Read>(file: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new UsageError(t('reasons.report.unreadable', { file, cause }));
  }
}
