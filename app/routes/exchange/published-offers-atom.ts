import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { publishedData } from '#app/operations/exchange/published-data.ts';
import { offersFeed } from './parts/offers-feed.ts';
import { publicDownload } from './parts/public-download.ts';

/** Offers that were published last, for feed readers, in one language. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const { offers, ...facts } = await publishedData();
  return publicDownload(
    offersFeed(t, offers, facts),
    'application/atom+xml; charset=utf-8',
    'published-offers.atom',
    facts.changedAt,
  );
}
