import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { requireHat } from '#app/http/viewer.ts';
import { figuresCsv } from '#app/operations/numbers/figures-csv.ts';
import { readExactNumbers } from '#app/operations/numbers/read-numbers.ts';
import { csvFile } from './parts/csv-file.ts';

/** Exact figures as a spreadsheet, counted as whoever asks: for brokers. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  requireLanguage(args.params.lang);
  const { figures, hubs } = await readExactNumbers(by, new Date());
  return csvFile(figuresCsv(figures, hubs), 'figures-not-public.csv');
}
