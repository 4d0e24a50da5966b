import type { Geography } from '#app/domain/geography/geography.ts';
import { number, text } from '#app/domain/matches/reason-values.ts';
import { RowReader } from './row-reader.ts';
import { issue, readTable, type Columns, type TableIssue } from './table.ts';

export type ReadRows<Facts> = {
  rows: { line: number; facts: Facts }[];
  /** In the order of the file's lines. */
  issues: TableIssue[];
  unknownColumns: string[];
};

/** Every row of a table as facts, or as what is wrong with it; the first column identifies a row. */
export function readRows<Facts>(
  file: Uint8Array,
  columns: Columns,
  geography: Geography,
  read: (row: RowReader) => Facts,
): ReadRows<Facts> {
  const table = readTable(file, columns);
  const issues: TableIssue[] = [...table.issues];
  const rows: { line: number; facts: Facts }[] = [];
  const [identity = ''] = Object.keys(columns);
  const lineOf = new Map<string, number>();
  for (const row of table.rows) {
    const reader = new RowReader(row, geography);
    const facts = read(reader);
    const reference = reader.text(identity);
    const earlier = reference === undefined ? undefined : lineOf.get(reference);
    if (reference !== undefined && earlier !== undefined) {
      const values = { value: text(reference), line: number(earlier) };
      reader.issues.push(issue(row.line, 'row.repeated-reference', values, identity));
    }
    if (reference !== undefined && earlier === undefined) lineOf.set(reference, row.line);
    if (reader.issues.length === 0) rows.push({ line: row.line, facts });
    issues.push(...reader.issues);
  }
  return { rows, issues: issues.sort((a, b) => a.line - b.line), unknownColumns: table.unknownColumns };
}
