import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { applicationClock } from '#app/domain/accounts/application.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Clock } from '#app/ui/record/clock.tsx';
import { withActor } from '#db/client.ts';
import { listOpenApplications } from '#db/queries/accounts/applications.ts';

/** Applications that wait for an answer, the first due first. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const on = dayOf(new Date());
  const open = await withActor(actorOf(by), listOpenApplications);
  return {
    title: pageTitle(t, t('applications.title')),
    base: `/${t.lang}/applications`,
    open: open.map(({ id, reference, organisation, kind, appliedAt }) => ({
      id,
      reference,
      organisation,
      kind,
      clock: applicationClock(appliedAt, on),
    })),
  };
}

export const meta = titleOf;

export default function Applications() {
  const t = useT();
  const { base, open } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading lead={t('applications.lead', { count: open.length })}>
        {t('applications.title')}
      </PageHeading>
      {open.length === 0 ? (
        <EmptyState title={t('applications.empty')}>
          <p>{t('applications.empty_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('applications.open')}
          captionSize="m"
          scroll={{ id: 'open', hint: t('common.scroll') }}
          columns={[
            { label: t('applications.column.due') },
            { label: t('applications.column.who') },
            { label: t('applications.column.kind') },
          ]}
          rows={open.map(({ id, reference, organisation, kind, clock }) => ({
            key: id,
            cells: [
              <div key="due">
                <Clock t={t} left={clock.left} total={clock.total} />
                <div className="tws-muted">{t.day(clock.by)}</div>
              </div>,
              <div key="who">
                <a href={`${base}/${id}`}>
                  <OwnText text={organisation} as="span" />
                </a>
                <div className="tws-muted">
                  <bdi dir="ltr" className="tws-reference">
                    {reference}
                  </bdi>
                </div>
              </div>,
              t(`codes.actors.${kind}`),
            ],
          }))}
        />
      )}
    </>
  );
}
