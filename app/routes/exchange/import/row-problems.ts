import type { TableIssue } from '#app/forms/table.ts';
import { isolated } from '#app/i18n/isolated.ts';
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
  /** A sentence on days that are all written in the one other way. */
  days?: string;
};

type Found = {
  issues: readonly TableIssue[];
  unknownColumns: readonly string[];
  daysOtherwise?: string;
};

/** After a few hundred, the cause is one and the same. */
const MOST_SHOWN = 500;

/** What is wrong in a spreadsheet, in the reader's words, in the order of its lines. */
export function rowProblems(t: Translator, { issues, unknownColumns, daysOtherwise }: Found): RowProblems {
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
    days:
      daysOtherwise === undefined
        ? undefined
        : t('imports.csv.days-otherwise', { value: isolated(daysOtherwise) }),
  };
}

const MOST_COLUMNS = 20;
const MOST_OF_A_NAME = 60;
