import type { Geography } from '#app/domain/geography/geography.ts';
import { number, text } from '#app/domain/matches/reason-values.ts';
import { dayIn, RowReader } from './row-reader.ts';
import { issue, readTable, type Columns, type TableIssue } from './table.ts';

export type ReadRows<Facts> = {
  rows: { line: number; facts: Facts }[];
  /** In the order of the file's lines. */
  issues: TableIssue[];
  unknownColumns: string[];
  /** The first day of a file that writes all of them like 01/12/2026, which does not tell the day from the month. */
  daysOtherwise?: string;
};

/** What a spreadsheet program makes of a day when it saves a sheet anew, by the habit of one country or another. */
const BY_HABIT = /^\d{1,2}([./-])\d{1,2}\1\d{4}$/;

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
  const days = new Set<string>();
  for (const row of table.rows) {
    const reader = new RowReader(row, geography);
    const facts = read(reader);
    for (const day of reader.days) days.add(day);
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
  const inOrder = issues.sort((a, b) => a.line - b.line);
  return { rows, issues: inOrder, unknownColumns: table.unknownColumns, daysOtherwise: allByHabit(days) };
}

function allByHabit(days: ReadonlySet<string>): string | undefined {
  const [first] = days;
  return [...days].every((day) => BY_HABIT.test(dayIn(day))) ? first : undefined;
}
