import { stringify } from 'csv-stringify/sync';

/**
 * An empty spreadsheet with these columns: UTF-8 with the byte order mark that tells Excel so, and no cell that a
 * spreadsheet would run as a formula.
 */
export function blankCsv(columns: readonly string[]): string {
  return stringify([[...columns]], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
