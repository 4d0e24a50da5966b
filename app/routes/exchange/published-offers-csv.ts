import type { LoaderFunctionArgs } from '@remix-run/node';
import { OFFER_COLUMNS } from '#app/forms/offer-columns.ts';
import { requireLanguage } from '#app/http/language.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { offersCsv } from '#app/operations/exchange/offers-csv.ts';
import { publishedData } from '#app/operations/exchange/published-data.ts';
import { publicDownload } from './parts/public-download.ts';

/** Published offers as a spreadsheet: the same in every language, like the codes in it. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  requireLanguage(params.lang);
  const { offers, changedAt } = await publishedData();
  return publicDownload(
    offersCsv(offers, Object.keys(OFFER_COLUMNS)),
    'text/csv; charset=utf-8; header=present',
    'published-offers.csv',
    changedAt,
  );
}
