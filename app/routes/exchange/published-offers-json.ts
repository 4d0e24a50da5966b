import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { offersJson } from '#app/operations/exchange/offers-json.ts';
import { publishedData } from '#app/operations/exchange/published-data.ts';
import { publicDownload } from './parts/public-download.ts';

/** Published offers for programs: the same in every language. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  requireLanguage(params.lang);
  const { offers, origin, changedAt } = await publishedData();
  return publicDownload(
    offersJson(offers, origin, changedAt),
    'application/json; charset=utf-8',
    'published-offers.json',
    changedAt,
  );
}
