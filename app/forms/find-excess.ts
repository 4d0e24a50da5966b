import { MOST_ROWS } from '#app/domain/exchange/csv-offer.ts';
import type { SpreadsheetRefusal } from '#app/domain/exchange/file-refusal.ts';
import { csvRecords } from './csv-records.ts';
import { decode, delimiterOf, noTextIn } from './table.ts';

/** Five thousand rows of a kilobyte each. */
export const LARGEST_SPREADSHEET_BYTES = 5 * 1024 * 1024;

/** Reading on after a broken line is a kindness to one typing error, and costs a hostile file nothing. */
const MOST_BROKEN_LINES = 100;

/**
 * Why an uploaded spreadsheet is not read at all: it is no text, or would cost too much. Looked at before it is read, and in
 * a fraction of the time.
 */
export function findExcess(file: Uint8Array): SpreadsheetRefusal | undefined {
  const noText = noTextIn(file);
  if (noText) return { code: noText };
  if (file.byteLength > LARGEST_SPREADSHEET_BYTES) {
    return { code: 'too-large', line: 1, megabytes: LARGEST_SPREADSHEET_BYTES / 1024 / 1024 };
  }
  const text = decode(file) ?? '';
  let rows = -1;
  let broken = 0;
  for (const record of csvRecords(text, delimiterOf(text))) {
    if ('problem' in record) broken += 1;
    else rows += 1;
    if (broken > MOST_BROKEN_LINES) return { code: 'not-rows', line: record.line };
    if (rows > MOST_ROWS) return { code: 'too-many-rows', line: record.line, limit: MOST_ROWS };
  }
  return undefined;
}
