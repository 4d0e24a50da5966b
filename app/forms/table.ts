import type { Reason } from '#app/domain/matches/reason.ts';
import { number, text as textValue } from '#app/domain/matches/reason-values.ts';
import { plainText } from '#app/domain/text/plain-text.ts';
import { csvRecords, LONGEST_CELL, type CsvRecord } from './csv-records.ts';

const LARGEST_TABLE_BYTES = 100 * 1024 * 1024;

/** What is wrong, on which line of the file, in which column where it is one; `reason` becomes a sentence. */
export type TableIssue = { line: number; column?: string; reason: Reason };
export type TableRow = { line: number; cells: ReadonlyMap<string, string>; listSeparator: string };
export type Table = { rows: TableRow[]; issues: TableIssue[]; unknownColumns: string[] };

/** Which columns a kind of table has; what else stands in the header is named and left alone. */
export type Columns = Readonly<Record<string, 'required' | 'optional'>>;

/** Reads a spreadsheet file: UTF-8 with or without a byte-order mark, cells separated by commas or semicolons. */
export function readTable(file: Uint8Array, columns: Columns): Table {
  if (file.byteLength > LARGEST_TABLE_BYTES) {
    return failed(issue(1, 'table.too-large', { most: number(LARGEST_TABLE_BYTES / 1024 / 1024) }));
  }
  const noText = noTextIn(file);
  if (noText) return failed(issue(1, `table.${noText}`));
  const text = decode(file) ?? '';
  if (separatesByTabs(text)) return failed(issue(1, 'table.tabs'));
  const delimiter = delimiterOf(text);
  const records = csvRecords(text, delimiter);
  const first = records.next();
  if (first.done || !('cells' in first.value)) return failed(issue(1, 'table.empty'));

  const header = first.value.cells.map((name) => name.trim().toLowerCase());
  const issues = headerIssues(header, first.value.line, columns);
  const unknownColumns = header.filter((name) => !Object.hasOwn(columns, name));
  if (issues.length > 0) return { rows: [], issues, unknownColumns };

  const rows: TableRow[] = [];
  for (const record of records) {
    const problem = problemOf(record, header);
    if (problem) issues.push(problem);
    else if ('cells' in record) rows.push(rowOf(record, header, delimiter === ';' ? '|' : ';'));
  }
  return { rows, issues, unknownColumns };
}

function failed(...issues: TableIssue[]): Table {
  return { rows: [], issues, unknownColumns: [] };
}

export function issue(
  line: number,
  code: string,
  values: Reason['values'] = {},
  column?: string,
): TableIssue {
  return { line, column, reason: { code, values } };
}

/**
 * Undefined where the bytes are not UTF-8. A first line `sep=;`, with which some programs tell others what separates the
 * cells, is left empty, so that lines keep their numbers.
 */
export function decode(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file).replace(/^"?sep=[,;]"?(?=\r?\n)/i, '');
  } catch {
    return undefined;
  }
}

/** How the files of spreadsheet programs begin: a ZIP archive (.xlsx, .ods), and what came before it (.xls). */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** What a file is where it is no text at all, so that this is said rather than that every column of a table is missing. */
export function noTextIn(file: Uint8Array): 'workbook' | 'not-utf8' | undefined {
  if (WORKBOOKS.some((opening) => opening.every((byte, at) => file[at] === byte))) return 'workbook';
  const text = decode(file);
  return text === undefined || CONTROL.test(headerOf(text)) ? 'not-utf8' : undefined;
}

/** No heading holds one; two-byte encodings hold one beside every letter. */
const CONTROL = /(?![\t-\r])\p{Cc}/u;

/** The header decides: whichever of the two it holds more of. */
export function delimiterOf(text: string): ',' | ';' {
  const header = headerOf(text);
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

/** What a spreadsheet program calls "text": every column would seem to be missing. */
function separatesByTabs(text: string): boolean {
  const header = headerOf(text);
  return header.includes('\t') && !header.includes(',') && !header.includes(';');
}

function headerOf(text: string): string {
  return /\S[^\n]*/.exec(text)?.[0] ?? '';
}

function headerIssues(header: readonly string[], line: number, columns: Columns): TableIssue[] {
  const missing = Object.keys(columns).filter(
    (name) => columns[name] === 'required' && !header.includes(name),
  );
  const repeated = header.filter(
    (name, index) => Object.hasOwn(columns, name) && header.indexOf(name) !== index,
  );
  return [
    ...missing.map((column) => issue(line, 'table.missing-column', { column: textValue(column) }, column)),
    ...repeated.map((column) => issue(line, 'table.repeated-column', { column: textValue(column) }, column)),
  ];
}

function problemOf(record: CsvRecord, header: readonly string[]): TableIssue | undefined {
  if ('problem' in record) {
    return issue(record.line, `row.${record.problem}`, { most: number(LONGEST_CELL) }, header[record.cell]);
  }
  const surplus = record.cells.slice(header.length);
  if (record.cells.length >= header.length && surplus.every((cell) => cell.trim() === '')) return undefined;
  return issue(record.line, 'row.columns', {
    found: number(record.cells.length),
    expected: number(header.length),
  });
}

function rowOf(
  record: { line: number; cells: string[] },
  header: readonly string[],
  listSeparator: string,
): TableRow {
  const cells = new Map(header.map((name, index) => [name, plainText(record.cells[index]!).trim()]));
  return { line: record.line, cells, listSeparator };
}
