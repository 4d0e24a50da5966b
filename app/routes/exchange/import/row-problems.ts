import type { TableIssue } from '#app/forms/table.ts';
import { sentence } from '#app/i18n/reason.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

export type RowProblem = { line: number; column?: string; why: string };
export type RowProblems = {
  /** Lines with something wrong on them. */
  lines: number;
  problems: RowProblem[];
  /** How many more there are than are shown. */
  more: number;
  /** A sentence on columns that no offer has. */
  unknownColumns?: string;
};

/** After a few hundred, the cause is one and the same. */
const MOST_SHOWN = 500;

/** What is wrong in a spreadsheet, in the reader's words, in the order of its lines. */
export function rowProblems(
  t: Translator,
  { issues, unknownColumns }: { issues: readonly TableIssue[]; unknownColumns: readonly string[] },
): RowProblems {
  const geography = currentGeography();
  const named = unknownColumns.filter((column) => column !== '').slice(0, MOST_COLUMNS);
  return {
    lines: new Set(issues.map(({ line }) => line)).size,
    problems: issues
      .slice(0, MOST_SHOWN)
      .map(({ line, column, reason }) => ({ line, column, why: sentence(t, geography, reason) })),
    more: Math.max(0, issues.length - MOST_SHOWN),
    unknownColumns:
      named.length > 0
        ? t('imports.csv.unknown-columns', {
            columns: t.list(named.map((column) => column.slice(0, MOST_OF_A_NAME))),
          })
        : undefined,
  };
}

const MOST_COLUMNS = 20;
const MOST_OF_A_NAME = 60;
