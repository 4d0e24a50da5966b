import type { LoaderFunctionArgs } from '@remix-run/node';
import { OFFER_COLUMNS } from '#app/forms/offer-columns.ts';
import { requireLanguage } from '#app/http/language.ts';
import { requireHat } from '#app/http/viewer.ts';
import { blankCsv } from '#app/operations/exchange/blank-csv.ts';

/** A spreadsheet with the columns of an offer and no row: the same in every language, like the codes in it. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['donor']);
  requireLanguage(args.params.lang);
  return new Response(blankCsv(Object.keys(OFFER_COLUMNS)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="offers.csv"',
    },
  });
}
