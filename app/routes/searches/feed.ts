import type { LoaderFunctionArgs } from '@remix-run/node';
import { countFeedRequest } from '#app/auth/feed-limits.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse, tooManyResponse } from '#app/http/outcome.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { needsFeed } from './parts/needs-feed.ts';
import { readFeed } from '#app/operations/searches/read-feed.ts';

/** A saved search for another program: what its person may see at this moment, kept by nobody. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const seconds = await countFeedRequest(context.clientAddress);
  if (seconds !== undefined) {
    context.retryAfterSeconds = seconds;
    throw tooManyResponse(seconds);
  }
  const now = new Date();
  const feed = await readFeed(params.token, now);
  if (!feed) throw refusalResponse('not-found');
  return new Response(needsFeed(t, feed, new URL(request.url).origin, now), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}
