import { translator } from '#app/i18n/translate.ts';
import {
  readHeads,
  readPublishedKeys,
  type PublishedKey,
  type SignedLogHead,
} from '#app/operations/verification/published-files.ts';
import { readJson, readText, UsageError } from './run-verification.ts';

const t = translator('en');

/** @throws UsageError where the file has no published key of a note */
export function readKeysOf(file: string): PublishedKey[] {
  const keys = readPublishedKeys(readJson(file));
  if (keys.length === 0) throw new UsageError(t('audit.command.no_key', { file }));
  return keys;
}

/** @throws UsageError naming the file that has no signed heads */
export function readHeadsOf(files: readonly string[]): SignedLogHead[] {
  return files.flatMap((file) => {
    const read = readHeads(readText(file));
    if (!read) throw new UsageError(t('note_commands.no_head', { file }));
    return read;
  });
}
