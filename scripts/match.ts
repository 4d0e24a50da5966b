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

/** Two spreadsheets in, for each need a ranking with reasons out. Status 1: some rows were bad; 2: wrong use. */
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

  const catalogue = buildCatalogue(offers.facts);
  const circumstances = { geography, on: options.on, hubs: hubs?.facts ?? [] };
  const format = options.json ? jsonLine : textReport;
  for (const need of needs.facts) {
    const ranking = rank(need, catalogue, { ...circumstances, top: options.top, whyNotOrder: 'reference' });
    if (!(await print(format(t, geography, need, ranking)))) break;
  }

  const problems = offers.problems + needs.problems + (hubs?.problems ?? 0);
  if (problems > 0) process.stderr.write(`${t('reasons.report.bad-rows', { count: problems })}\n`);
  return problems > 0 ? 1 : 0;
}

function read<Facts>(
  options: MatchOptions,
  path: string,
  reader: (file: Uint8Array, places: typeof geography) => ReadRows<Facts>,
): { facts: Facts[]; problems: number } {
  const t = translator(options.lang);
  const { rows, issues, unknownColumns } = reader(fileAt(path, options), geography);
  const file = basename(path);
  if (unknownColumns.length > 0) {
    const columns = unknownColumns.map((column) => `“${column}”`).join(', ');
    const warning = t('reasons.table.unknown-columns', { count: unknownColumns.length, columns });
    process.stderr.write(`${file}: ${warning}\n`);
  }
  for (const { line, column, reason } of issues) {
    const values = { file, line, problem: sentence(t, geography, reason) };
    const said =
      column === undefined
        ? t('reasons.report.issue-row', values)
        : t('reasons.report.issue', { ...values, column });
    process.stderr.write(`${said}\n`);
  }
  return { facts: rows.map((row) => row.facts), problems: issues.length };
}

function fileAt(path: string, { lang }: MatchOptions): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new UsageError(translator(lang)('reasons.report.unreadable', { file: path, cause }));
  }
}
