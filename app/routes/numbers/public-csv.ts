import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { figuresCsv } from '#app/operations/numbers/figures-csv.ts';
import { readPublishedNumbers } from '#app/operations/numbers/read-numbers.ts';
import { csvFile } from './parts/csv-file.ts';

/** Published figures as a spreadsheet: the same in every language, like the codes in it. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  requireLanguage(params.lang);
  return csvFile(figuresCsv(await readPublishedNumbers()), 'figures.csv');
}
