import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayOf } from '#app/domain/codes/day.ts';
import { calendarQuery } from '#app/forms/hubs.ts';
import { requireLanguage } from '#app/http/language.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { calendarFeed } from '#app/operations/hubs/calendar-feed.ts';
import { withActor } from '#db/client.ts';
import { listComingDates } from '#db/queries/hubs/dates.ts';

/** The calendar for other programs, by the same address as the page: a hub, a theme, a language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const chosen = calendarQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const dates = await withActor({ kind: 'anonymous' }, (tx) =>
    listComingDates(tx, dayOf(new Date()), chosen),
  );
  return new Response(calendarFeed(t, dates), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hubs.ics"',
    },
  });
}
