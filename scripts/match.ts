import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { dayOf } from '#app/domain/codes/day.ts';
import { buildCatalogue } from '#app/domain/matches/catalogue.ts';
import { rank } from '#app/domain/matches/rank.ts';
import { readHubs } from '#app/forms/hub-columns.ts';
import { readNeeds } from '#app/forms/need-columns.ts';
import { readOffers } from '#app/forms/offer-columns.ts';
import type { ReadRows } from '#app/forms/read-rows.ts';
import { sentence } from '#app/i18n/reason.ts';
import { translator } from '#app/i18n/translate.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { jsonLine } from './match/json-line.ts';
import { readOptions, UsageError, type MatchOptions } from './match/options.ts';
import { textReport } from './match/text-report.ts';
import { print } from './match/print.ts';
import { unknownNames } from './match/unknown-names.ts';

/** Two spreadsheets in, for each need a ranking with reasons out. Status 1: something could not be read; 2: wrong use. */
const geography = loadGeography({ withInvented: true });

try {
  process.exitCode = await match(readOptions(process.argv.slice(2), dayOf(new Date())));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function match(options: MatchOptions): Promise<number> {
  const t = translator(options.lang);
  if (options.help) {
    await print(`${t('reasons.report.usage')}\n`);
    return 0;
  }
  const offers = read(options, options.offers, readOffers);
  const needs = read(options, options.needs, readNeeds);
  const hubs = options.hubs === undefined ? undefined : read(options, options.hubs, readHubs);

  const tables = hubs ? [offers, needs, hubs] : [offers, needs];
  const rows = tables.reduce((sum, { left }) => sum + left.rows, 0);
  if (rows > 0) {
    const problems = tables.reduce((sum, { left }) => sum + left.problems, 0);
    process.stderr.write(
      `${t('reasons.report.bad-rows', { problems: t('reasons.report.problems', { count: problems }), rows: t('reasons.report.rows-left', { count: rows }) })}\n`,
    );
  }
  const status = tables.some(({ issues }) => issues > 0) ? 1 : 0;
  // Against nothing, or without its hubs, every need would be told what is not so.
  const unread = tables.filter(({ facts, issues }) => facts.length === 0 && issues > 0);
  for (const { file } of unread) process.stderr.write(`${t('reasons.report.nothing-read', { file })}\n`);
  if (unread.length > 0) return status;
  const empty = tables.filter((table) => table.facts.length === 0);
  for (const { file } of empty) process.stderr.write(`${t('reasons.report.no-rows', { file })}\n`);
  for (const { line, column, name } of unknownNames(needs.rows, offers.facts, hubs?.facts ?? []))
    process.stderr.write(`${t(`reasons.report.unknown-name.${column}`, { file: needs.file, line, name })}\n`);

  const catalogue = buildCatalogue(offers.facts);
  const circumstances = { geography, on: options.on, hubs: hubs?.facts ?? [] };
  const format = options.json ? jsonLine : textReport;
  for (const need of needs.facts) {
    const ranking = rank(need, catalogue, { ...circumstances, top: options.top, whyNotOrder: 'reference' });
    if (!(await print(format(t, geography, need, ranking)))) break;
  }
  return status;
}

type Read<Facts> = {
  file: string;
  rows: ReadRows<Facts>['rows'];
  facts: Facts[];
  issues: number;
  /** Rows that were left out, and the problems with them; a file that is none of a table has neither. */
  left: { rows: number; problems: number };
};

function read<Facts>(
  options: MatchOptions,
  path: string,
  reader: (file: Uint8Array, places: typeof geography) => ReadRows<Facts>,
): Read<Facts> {
  const t = translator(options.lang);
  const { rows, issues, unknownColumns, daysOtherwise } = reader(fileAt(path, options), geography);
  const file = basename(path);
  if (unknownColumns.length > 0) {
    const columns = unknownColumns.map((column) => `“${column}”`).join(', ');
    const warning = t('reasons.table.unknown-columns', { count: unknownColumns.length, columns });
    process.stderr.write(`${file}: ${warning}\n`);
  }
  if (daysOtherwise !== undefined) {
    const said = t('reasons.table.days-otherwise', { value: daysOtherwise });
    process.stderr.write(`${file}: ${said}\n`);
  }
  for (const { line, column, reason } of issues) {
    const values = { file, line, problem: sentence(t, geography, reason) };
    const said =
      column === undefined
        ? t('reasons.report.issue-row', values)
        : t('reasons.report.issue', { ...values, column });
    process.stderr.write(`${said}\n`);
  }
  const ofRows = issues.filter(({ reason }) => reason.code.startsWith('row.'));
  return {
    file,
    rows,
    facts: rows.map((row) => row.facts),
    issues: issues.length,
    left: { rows: new Set(ofRows.map(({ line }) => line)).size, problems: ofRows.length },
  };
}

function fileAt(path: string, { lang }: MatchOptions): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new UsageError(translator(lang)('reasons.report.unreadable', { file: path, cause }));
  }
}
