/** The longest cell a spreadsheet program keeps; anything longer is a broken quote or an attack. */
export const LONGEST_CELL = 32_767;

export type CsvProblem = 'quote' | 'cell-too-long' | 'nul';
export type CsvRecord =
  | { line: number; cells: string[] }
  /** `cell` counts from 0. */
  | { line: number; problem: CsvProblem; cell: number };

/**
 * The records of RFC 4180 text with the line each begins on. Our own reader because of what it does with a broken
 * record: a quote left open costs that one line, and reading goes on with the next, where parsers at hand stop or
 * swallow the rest of the file. Blank lines are skipped,
 * and so are rows of empty cells, which spreadsheet programs write below a table.
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const record = readRecord(text, at, delimiter);
    const next = record.problem === undefined ? record.next : lineAfter(text, at);
    if (record.problem !== undefined) yield { line, problem: record.problem, cell: record.cell };
    else if (record.cells.some((cell) => cell.trim() !== '')) yield { line, cells: record.cells };
    line += newlinesBetween(text, at, next);
    at = next;
  }
}

type Read = { problem: undefined; cells: string[]; next: number } | { problem: CsvProblem; cell: number };

function readRecord(text: string, from: number, delimiter: string): Read {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, delimiter);
    if (cell.problem !== undefined) return { ...cell, cell: cells.length };
    if (cell.value.includes('\0')) return { problem: 'nul', cell: cells.length };
    cells.push(cell.value);
    at = cell.next;
    if (text[at] === delimiter) at += 1;
    else if (at >= text.length || text[at] === '\n' || text[at] === '\r') break;
    else return { problem: 'quote', cell: cells.length - 1 };
  }
  if (text[at] === '\r') at += 1;
  if (text[at] === '\n') at += 1;
  return { problem: undefined, cells, next: at };
}

type Cell = { problem: undefined; value: string; next: number } | { problem: CsvProblem };

function quotedCell(text: string, from: number): Cell {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { problem: text.length - at > LONGEST_CELL ? 'cell-too-long' : 'quote' };
    if (value.length + quote - at > LONGEST_CELL) return { problem: 'cell-too-long' };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { problem: undefined, value, next: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

function bareCell(text: string, from: number, delimiter: string): Cell {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') {
    if (text[at] === '"') return { problem: 'quote' };
    at += 1;
  }
  if (at - from > LONGEST_CELL) return { problem: 'cell-too-long' };
  return { problem: undefined, value: text.slice(from, at), next: at };
}

function lineAfter(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline + 1;
}

function newlinesBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
