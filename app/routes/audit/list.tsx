import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Fragment } from 'react';
import { SUBJECTS_OF, type AuditReader } from '#app/domain/audit/page.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findCursor, pageAddress } from '#app/http/paging.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Timeline } from '#app/ui/record/timeline.tsx';
import { currentGeography } from '#app/operations/installation.ts';
import { findAuditKeyring } from '#app/operations/audit/signing.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { withActor } from '#db/client.ts';
import { ACTS_A_PAGE, listActs } from '#db/queries/audit/acts.ts';
import { findNarrowing } from './parts/find-narrowing.ts';
import { Narrow } from './parts/narrow.tsx';
import { showAct } from './parts/show-act.ts';
import { SubjectFilter } from './parts/subject-filter.tsx';

const NUMBER = /^[1-9]\d{0,17}$/;
/** What of an address goes on to the same log of another subject. */
const KEPT = /^(?:person|(?:from|to)\.(?:day|month|year))$/;

/** What was done, as far as this reader may know it; reading it changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'donor', 'broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const reader = by.hat.role as AuditReader;
  const url = new URL(args.request.url);
  const about = SUBJECTS_OF[reader].find((known) => known === url.searchParams.get('about'));
  const [before = ''] = findCursor(url.searchParams, 1) ?? [];
  const narrowing = reader === 'administrator' ? await findNarrowing(by, url.searchParams) : undefined;
  const { from, to, act } = narrowing ?? {};
  const page = {
    ...{ about, from, to, person: narrowing?.person?.id },
    act: about === undefined || about === 'account' ? act : undefined,
    before: NUMBER.test(before) ? before : undefined,
  };
  const acts = await withActor(actorOf(by), (tx) => listActs(tx, reader, page, new Date()));
  const last = acts.length > ACTS_A_PAGE ? acts[ACTS_A_PAGE - 1] : undefined;
  const newer = String(Number(page.before ?? 0) + ACTS_A_PAGE);
  return {
    title: pageTitle(
      t,
      t('audit.title'),
      narrowing && (narrowing.wrong.from ?? narrowing.wrong.to) !== undefined,
    ),
    reader,
    about,
    signingOff: (await findAuditKeyring())?.off !== undefined,
    acts: acts
      .slice(0, ACTS_A_PAGE)
      .map((one) => showAct(t, one, (code) => placeName(currentGeography(), code, t))),
    narrowing: narrowing && { ...narrowing, act: page.act },
    person: narrowing?.person && t.person(narrowing.person.name),
    keep: [...url.searchParams].filter(([name]) => KEPT.test(name)),
    first: page.before ? pageAddress(url) : undefined,
    more: last && pageAddress(url, [last.n ?? newer]),
  };
}

export const meta = titleOf;

export default function AuditLog() {
  const t = useT();
  const { reader, about, signingOff, acts, narrowing, person, keep, first, more } =
    useLoaderData<typeof loader>();
  const isNarrowed =
    narrowing && [narrowing.person, narrowing.from, narrowing.to, narrowing.act].some(Boolean);
  const errors = (['from', 'to'] as const).flatMap((end) => {
    const wrong = narrowing?.wrong[end];
    return wrong ? [{ text: t(wrong), id: end }] : [];
  });
  return (
    <div className="tws-reading">
      {errors.length > 0 && <ErrorSummary title={t('common.error_summary')} errors={errors} />}
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
        keep={narrowing ? keep : []}
      />
      {narrowing && <Narrow t={t} about={about} narrowing={narrowing} />}
      {person && <p>{t('audit.of_person', { name: isolated(person) })}</p>}
      {acts.length === 0 ? (
        <EmptyState title={t(isNarrowed ? 'audit.none_narrowed' : 'audit.none')}>
          <p>{t(reader === 'administrator' ? 'audit.none_next_administrator' : 'audit.none_next')}</p>
        </EmptyState>
      ) : (
        <>
          <Timeline
            t={t}
            events={acts.map(
              ({ at, what, address, record, who, account, hat, concerns, changed, number }) => ({
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
                    {concerns.map(({ text, href }) => (
                      <Fragment key={text}>{href ? <a href={href}>{text}</a> : text}. </Fragment>
                    ))}
                    {changed.length > 0 && (
                      <ul>
                        {changed.map((change) => (
                          <li key={change}>{change}</li>
                        ))}
                      </ul>
                    )}
                    {number}
                  </>
                ),
              }),
            )}
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
