import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SUBJECTS_OF, type AuditReader } from '#app/domain/audit/page.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findCursor, pageAddress } from '#app/http/paging.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Timeline } from '#app/ui/record/timeline.tsx';
import { findAuditKeyring } from '#app/operations/audit/signing.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { withActor } from '#db/client.ts';
import { ACTS_A_PAGE, listActs } from '#db/queries/audit/acts.ts';
import { showAct } from './parts/show-act.ts';
import { SubjectFilter } from './parts/subject-filter.tsx';

const NUMBER = /^[1-9]\d{0,17}$/;

/** What was done, as far as this reader may know it; reading it changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'donor', 'broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const reader = by.hat.role as AuditReader;
  const url = new URL(args.request.url);
  const about = SUBJECTS_OF[reader].find((known) => known === url.searchParams.get('about'));
  const [before = ''] = findCursor(url.searchParams, 1) ?? [];
  const page = { about, before: NUMBER.test(before) ? before : undefined };
  const acts = await withActor(actorOf(by), (tx) => listActs(tx, reader, page, new Date()));
  const last = acts.length > ACTS_A_PAGE ? acts[ACTS_A_PAGE - 1] : undefined;
  const newer = String(Number(page.before ?? 0) + ACTS_A_PAGE);
  return {
    title: pageTitle(t, t('audit.title')),
    reader,
    about,
    signingOff: (await findAuditKeyring())?.off !== undefined,
    acts: acts.slice(0, ACTS_A_PAGE).map((act) => showAct(t, act)),
    first: page.before ? pageAddress(url) : undefined,
    more: last && pageAddress(url, [last.n ?? newer]),
  };
}

export const meta = titleOf;

export default function AuditLog() {
  const t = useT();
  const { reader, about, signingOff, acts, first, more } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t(`audit.lead.${reader}`)}>{t('audit.title')}</PageHeading>
      {signingOff && (
        <section aria-labelledby="signing-off">
          <h2 className="govuk-heading-m" id="signing-off">
            {t('audit.off.title')}
          </h2>
          <WarningText prefix={t('common.warning')}>{t('audit.off.text')}</WarningText>
        </section>
      )}
      <SubjectFilter
        t={t}
        all={t(reader === 'administrator' ? 'audit.all_administrator' : 'audit.all')}
        subjects={SUBJECTS_OF[reader]}
        chosen={about}
      />
      {acts.length === 0 ? (
        <EmptyState title={t('audit.none')}>
          <p>{t(reader === 'administrator' ? 'audit.none_next_administrator' : 'audit.none_next')}</p>
        </EmptyState>
      ) : (
        <>
          <Timeline
            t={t}
            events={acts.map(({ at, what, address, record, who, account, hat, number }) => ({
              at,
              what: (
                <>
                  {what}
                  {address && (
                    <>
                      {' '}
                      <bdi dir="ltr">{address}</bdi>
                    </>
                  )}
                  {record && (
                    <>
                      {' '}
                      <a href={record.href}>
                        <bdi dir="ltr" className="tws-desk__reference">
                          {record.reference}
                        </bdi>
                      </a>
                    </>
                  )}
                </>
              ),
              who: who.length > 0 && <InARow t={t} parts={who} />,
              note: (
                <>
                  {account && (
                    <>
                      {t('audit.account')} <bdi>{account}</bdi>.{' '}
                    </>
                  )}
                  {hat && (
                    <>
                      <bdi>{hat}</bdi>.{' '}
                    </>
                  )}
                  {number}
                </>
              ),
            }))}
          />
          <Pagination
            label={t('common.pagination')}
            previous={first ? { href: first, text: t('audit.newest') } : undefined}
            next={more ? { href: more, text: t('audit.older') } : undefined}
          />
        </>
      )}
      <h2 className="govuk-heading-m">{t('audit.proof.title')}</h2>
      <p>{t('audit.proof.text')}</p>
      <ul className="govuk-list">
        <li>
          <a href="/.well-known/audit-checkpoint">{t('audit.proof.checkpoint')}</a>
        </li>
        <li>
          <a href="/.well-known/audit-keys">{t('audit.proof.keys')}</a>
        </li>
      </ul>
    </div>
  );
}
