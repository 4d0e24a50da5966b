import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { undoSchema } from '#app/forms/desk.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { listMovesOf } from '#db/queries/desk/assignments.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { NotificationBanner } from '#app/ui/content/notification-banner.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { DeskChips, DeskNarrow } from './parts/desk-filter.tsx';
import { DeskKeys } from './parts/desk-keys.tsx';
import { DeskTable } from './parts/desk-table.tsx';
import { loadDesk } from './parts/load-desk.ts';

/** The brokers' one queue: what waits for somebody, first due first, with who has it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const url = new URL(args.request.url);
  const read = undoSchema.safeParse({ batch: url.searchParams.get('done') });
  const moves = read.success
    ? await withActor(actorOf(by), (tx) => listMovesOf(tx, actingPerson(by), read.data.batch))
    : [];
  const standing = moves.filter(({ stands }) => stands);
  return {
    title: pageTitle(t, t('desk.title')),
    done:
      read.success && standing[0]
        ? { batch: read.data.batch, act: standing[0].action, count: standing.length }
        : undefined,
    desk: await loadDesk(t, by, url, new Date()),
  };
}

export const meta = titleOf;

export default function Desk() {
  const t = useT();
  const { done, desk } = useLoaderData<typeof loader>();
  const { rows, counts, total, whose, filter } = desk;
  return (
    <>
      {done && done.act !== 'undo-item' && (
        <NotificationBanner title={t('common.success')} kind="success" id="done">
          <p className="govuk-notification-banner__heading">
            {t(`desk.done.${done.act}`, { count: done.count })}
          </p>
          <Act
            id="undo"
            action={`/${t.lang}/desk/undo`}
            variant="secondary"
            hidden={{ batch: done.batch }}
            label={t('desk.undo')}
          />
        </NotificationBanner>
      )}
      <PageHeading
        lead={
          <>
            {t(`desk.lead.${whose}`, { count: total })}{' '}
            {counts.late > 0 && t('desk.late', { count: counts.late })}{' '}
            {whose === 'mine' && counts.lateFree > 0 && t('desk.late_free', { count: counts.lateFree })}
          </>
        }
      >
        {t('desk.title')}
      </PageHeading>
      <p>
        <a href={`/${t.lang}/desk/records`}>{t('desk.records.title')}</a> ·{' '}
        <a href={`/${t.lang}/unmet-needs`}>{t('unmet.title')}</a> ·{' '}
        <a href={`/${t.lang}/drafts-for-states`}>{t('adoption.drafts.title')}</a> ·{' '}
        <a href={`/${t.lang}/desk/week`}>{t('week.title')}</a> ·{' '}
        <a href={`/${t.lang}/desk/numbers`}>{t('numbers.desk.title')}</a>
      </p>
      <DeskChips t={t} label={t('desk.whose')} choices={desk.owners} />
      {desk.kinds.length > 2 && <DeskChips t={t} label={t('desk.filter')} choices={desk.kinds} />}
      <DeskNarrow
        t={t}
        filter={filter}
        whose={whose}
        regions={desk.regions}
        hubs={desk.hubs}
        donors={desk.donors}
        clear={desk.clear}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('desk.empty')}>
          <p>{t(counts.all > 0 ? 'desk.empty_here' : 'desk.empty_next')}</p>
        </EmptyState>
      ) : (
        <>
          <DeskKeys t={t} />
          <DeskTable t={t} caption={t('desk.queue', { shown: rows.length, count: total })} rows={rows} />
          <Pagination
            label={t('common.pagination')}
            previous={desk.first ? { href: desk.first, text: t('desk.first') } : undefined}
            next={desk.more ? { href: desk.more, text: t('common.next') } : undefined}
          />
          <Disclaimer t={t} />
        </>
      )}
    </>
  );
}
