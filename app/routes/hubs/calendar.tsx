import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { THEMES } from '#app/domain/codes/themes.ts';
import { calendarQuery } from '#app/forms/hubs.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listComingDates, listDateChoices } from '#db/queries/hubs/dates.ts';
import { dateLine } from './parts/date-line.ts';
import { DateList } from './parts/date-list.tsx';

/** Courses, exercises and deadlines of all hubs, for everybody, by hub, theme and language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const { searchParams } = new URL(request.url);
  const chosen = calendarQuery.parse(Object.fromEntries(searchParams));
  const on = dayOf(new Date());
  const { dates, choices } = await withActor({ kind: 'anonymous' }, async (tx) => ({
    dates: await listComingDates(tx, on, chosen),
    choices: await listDateChoices(tx, on),
  }));
  const order = new Intl.Collator(t.lang);
  const byLabel = (a: { label: string }, b: { label: string }) => order.compare(a.label, b.label);
  const query = new URLSearchParams(
    Object.entries(chosen).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();
  return {
    title: pageTitle(t, t('hubs.calendar.title')),
    chosen,
    feed: `/${t.lang}/hubs/calendar/feed${query && `?${query}`}`,
    any: choices.hubs.length > 0,
    dates: dates.map((date) => dateLine(t, date)),
    choices: {
      hub: choices.hubs.map(({ id, name }) => ({ value: id, label: name })).sort(byLabel),
      theme: THEMES.map((value) => ({ value, label: t(`codes.themes.${value}`) })),
      language: choices.languages.map((value) => ({ value, label: t.language(value) })).sort(byLabel),
    },
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/hubs`}>{t('hubs.list.title')}</BackLink>,
};

export default function Calendar() {
  const t = useT();
  const { chosen, feed, any, dates, choices } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('hubs.calendar.lead')}>{t('hubs.calendar.title')}</PageHeading>
      {any && (
        <form method="get" action={`/${t.lang}/hubs/calendar`} className="tws-calendar-filter">
          {(['hub', 'theme', 'language'] as const).map((what) => (
            <Select
              key={what}
              id={what}
              name={what}
              label={t(`hubs.calendar.${what}`)}
              options={choices[what]}
              placeholder={t('hubs.calendar.all')}
              value={chosen[what] ?? ''}
            />
          ))}
          <Button variant="secondary">{t('hubs.calendar.show')}</Button>
        </form>
      )}
      {dates.length === 0 ? (
        <EmptyState title={t(any ? 'hubs.calendar.none_chosen' : 'hubs.calendar.none')}>
          {any && (
            <p>
              <a href={`/${t.lang}/hubs/calendar`}>{t('hubs.calendar.show_all')}</a>
            </p>
          )}
        </EmptyState>
      ) : (
        <DateList t={t} dates={dates} />
      )}
      <h2>{t('hubs.calendar.subscribe')}</h2>
      <p>{t('hubs.calendar.subscribe_how')}</p>
      <p>
        <a href={feed}>{t('hubs.calendar.feed')}</a>
      </p>
    </div>
  );
}
