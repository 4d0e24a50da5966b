import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { applicationClock } from '#app/domain/accounts/application.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { keptDays } from '#app/domain/retention/retention.ts';
import { requireLanguage } from '#app/http/language.ts';
import { findChangeCursor, pageAddress } from '#app/http/paging.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Clock } from '#app/ui/record/clock.tsx';
import { withActor } from '#db/client.ts';
import {
  APPLICATIONS_A_PAGE,
  listAnsweredApplications,
  listOpenApplications,
} from '#db/queries/accounts/applications.ts';
import { ByWhen } from '../parts/by-when.tsx';
import { stepTaken } from '../parts/step-taken.ts';
import { Accredited, showAccredited } from './parts/accredited.tsx';
import { WhichList } from '../parts/which-list.tsx';

/** Applications that wait for an answer, the first due first; and those that were answered, with what came of them. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const on = dayOf(new Date());
  const url = new URL(args.request.url);
  const isAnswered = url.searchParams.get('list') === 'answered';
  const after = isAnswered ? findChangeCursor(url.searchParams) : undefined;
  const [open, answered] = await withActor(actorOf(by), async (tx) => [
    await listOpenApplications(tx),
    isAnswered ? await listAnsweredApplications(tx, after) : [],
  ]);
  const page = answered.slice(0, APPLICATIONS_A_PAGE);
  const last = page.at(-1);
  return {
    title: pageTitle(t, t(isAnswered ? 'applications.answered' : 'applications.title')),
    base: `/${t.lang}/applications`,
    isAnswered,
    open: open.map(({ id, reference, organisation, kind, appliedAt }) => ({
      id,
      reference,
      organisation,
      kind,
      clock: applicationClock(appliedAt, on),
    })),
    answered: page.map(({ id, reference, organisation, status, decider, decidedAt, accredited }) => ({
      ...{ id, reference, organisation, status },
      decided: stepTaken(t, decider, decidedAt),
      accredited: accredited && showAccredited(t, by.hat.role, accredited),
    })),
    first: after && pageAddress(url),
    more: answered.length > page.length && last ? pageAddress(url, [last.at, last.id]) : undefined,
  };
}

export const meta = titleOf;

export default function Applications() {
  const t = useT();
  const { base, isAnswered, open, answered, first, more } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading lead={t('applications.lead', { count: open.length })}>
        {t('applications.title')}
      </PageHeading>
      <WhichList
        label={t('applications.lists')}
        lists={[
          { href: base, label: t('applications.open'), current: !isAnswered },
          { href: `${base}?list=answered`, label: t('applications.answered'), current: isAnswered },
        ]}
      />
      {isAnswered ? (
        <Answered t={t} base={base} answered={answered} first={first} more={more} />
      ) : open.length === 0 ? (
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

type AnsweredProps = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  'base' | 'answered' | 'first' | 'more'
>;

function Answered({ t, base, answered, first, more }: AnsweredProps & { t: Translator }) {
  return (
    <>
      <p>{t('applications.answered_text', { days: keptDays('refused-application') })}</p>
      {answered.length === 0 ? (
        <EmptyState title={t('applications.answered_none')} />
      ) : (
        <Table
          caption={t('applications.answered')}
          captionSize="m"
          scroll={{ id: 'answered', hint: t('common.scroll') }}
          columns={[
            { label: t('applications.column.who') },
            { label: t('applications.column.outcome') },
            { label: t('applications.record.decided') },
          ]}
          rows={answered.map(({ id, reference, organisation, status, decided, accredited }) => ({
            key: id,
            cells: [
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
              <div key="outcome">
                <Tag tone={status === 'accredited' ? 'done' : 'stop'}>
                  {t(`applications.status.${status}`)}
                </Tag>
                {accredited && (
                  <div>
                    <Accredited accredited={accredited} />
                  </div>
                )}
              </div>,
              decided && <ByWhen key="decided" step={decided} />,
            ],
          }))}
        />
      )}
      <Pagination
        label={t('common.pagination')}
        previous={first ? { href: first, text: t('invitations.newest') } : undefined}
        next={more ? { href: more, text: t('invitations.older') } : undefined}
      />
    </>
  );
}
