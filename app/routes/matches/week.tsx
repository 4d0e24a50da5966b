import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { readWeek } from '#app/operations/matches/read-week.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { WeekTable } from './parts/week-table.tsx';
import { weekPage } from './parts/week-page.ts';

/** As many steps as a list holds, when there were more. */
const LISTED = 60;

/** One page to print for the brokers’ weekly meeting, made from the desk and the histories. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  return { title: pageTitle(t, t('week.title')), week: weekPage(t, await readWeek(by, new Date())) };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/desk`}>{t('desk.back')}</BackLink>,
};

export default function Week() {
  const t = useT();
  const { week } = useLoaderData<typeof loader>();
  const until = t.day(week.until);
  return (
    <>
      <PageHeading
        lead={t('week.lead', { from: t.day(week.from), on: t.day(week.on), until })}
        under={
          <>
            <p>{t('week.restricted')}</p>
            <p className="tws-no-print">{t('week.hint')}</p>
          </>
        }
      >
        {t('week.title')}
      </PageHeading>
      <h2>{t('week.numbers')}</h2>
      <Table
        caption={t('week.numbers')}
        captionSize="hidden"
        dense
        firstCellIsHeader
        columns={[{ label: t('week.numbers.what') }, { label: t('week.numbers.count'), numeric: true }]}
        rows={[
          ...week.counts.map(({ key, what, counted }) => ({ key, cells: [what, t.number(counted)] })),
          { key: 'waiting', cells: [t('week.waiting'), t.number(week.waiting)] },
          { key: 'late', cells: [t('week.late'), t.number(week.late)] },
        ]}
      />
      <h2>{t('week.overdue')}</h2>
      {week.overdue.length === 0 && <p>{t('week.overdue.none')}</p>}
      {week.overdue.map(({ key, title, lines }) => (
        <WeekTable key={key} t={t} id={`overdue-${key}`} caption={title} lines={lines} day="due" />
      ))}
      <h2>{t('week.closing')}</h2>
      {week.closing.length === 0 ? (
        <p>{t('week.closing.none', { until })}</p>
      ) : (
        <WeekTable
          t={t}
          id="closing"
          caption={t('week.closing')}
          isTitled
          lines={week.closing}
          day="due"
          owners
        />
      )}
      {week.more && <p>{t('week.more')}</p>}
      {(['came_in', 'moved'] as const).map((part) => {
        const lines = part === 'moved' ? week.moved : week.cameIn;
        return (
          <div key={part}>
            <h2>{t(`week.${part}`)}</h2>
            {lines.length === 0 ? (
              <p>{t(`week.${part}.none`)}</p>
            ) : (
              <WeekTable t={t} id={part} caption={t(`week.${part}`)} isTitled lines={lines} day="day" />
            )}
            {lines.length === LISTED && <p>{t('week.listed', { count: LISTED })}</p>}
          </div>
        );
      })}
      <Disclaimer t={t} />
    </>
  );
}
