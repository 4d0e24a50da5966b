import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { confirmBy } from '#app/domain/offers/freshness.ts';
import { OFFER_STATUSES, type OfferStatus } from '#app/domain/offers/lifecycle.ts';
import { nextStep } from '#app/domain/offers/next-step.ts';
import { requireLanguage } from '#app/http/language.ts';
import { findChangeCursor, pageAddress } from '#app/http/paging.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { listFittingNeeds } from '#app/operations/matches/fitting-needs.ts';
import { requestWindow } from '#app/domain/offers/request-window.ts';
import { countOffersToRenew } from '#app/operations/offers/renew-offers.ts';
import { withActor } from '#db/client.ts';
import { countImportedDrafts } from '#db/queries/offers/imports.ts';
import { countOffersByStatus, listOffersOfOrganisation, OFFERS_A_PAGE } from '#db/queries/offers/offers.ts';
import { fittingNeedLines } from './own/fitting-need-lines.ts';
import { FittingNeeds } from './own/fitting-needs.tsx';
import { nextWords } from './own/next-words.ts';
import { RenewalPanel } from './own/renewal-panel.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { OfferStatusTag } from '#app/ui/record/offer-status-tag.tsx';

/** Beside each offer of the list; its own page shows more. */
const FITTING_IN_LIST = 2;
/** Nobody applies for these any more. */
const ENDED: readonly OfferStatus[] = ['archived', 'withdrawn'];

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const url = new URL(args.request.url);
  const status = OFFER_STATUSES.find((known) => known === url.searchParams.get('status'));
  const now = new Date();
  const after = findChangeCursor(url.searchParams);
  const organisation = by.hat.organisation;
  const [lines, counts, toRenew, fromFiles] = await withActor(actorOf(by), async (tx) => [
    await listOffersOfOrganisation(tx, organisation.id, { status, after }),
    await countOffersByStatus(tx, organisation.id),
    await countOffersToRenew(tx, organisation.id, now),
    await countImportedDrafts(tx, organisation.id),
  ]);
  const shown = lines.slice(0, OFFERS_A_PAGE);
  const last = shown.at(-1);
  const published = shown.filter((offer) => offer.status === 'published').map((offer) => offer.id);
  const fitting = await listFittingNeeds(by, published, now, FITTING_IN_LIST);
  return {
    organisation: organisation.name,
    // States begin from what is asked for near them.
    couldOffer: organisation.kind === 'state' && organisation.stateCode !== undefined,
    status,
    counts,
    toRenew,
    fromFiles,
    offers: shown.map(({ at: _at, ...offer }) => ({
      ...offer,
      href: `/${t.lang}/offers/${offer.id}/${offer.status === 'draft' ? 'edit' : 'manage'}`,
      next: nextStep(offer),
      says: nextWords(t, offer, dayOf(now)),
      over: requestWindow(offer, dayOf(now)) === 'over',
      confirmBy: confirmBy(offer, dayOf(now)),
      fitting: fittingNeedLines(fitting.get(offer.id) ?? [], t),
    })),
    first: after ? pageAddress(url) : undefined,
    more: lines.length > OFFERS_A_PAGE && last ? pageAddress(url, [last.at, last.id]) : undefined,
  };
}

export const meta: MetaFunction<typeof loader> = ({ params }) => {
  const t = translator(requireLanguage(params.lang));
  return [{ title: pageTitle(t, t('offers.mine.title')) }];
};

export default function Mine() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const total = Object.values(data.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHeading lead={t('offers.mine.lead', { organisation: data.organisation })}>
        {t('offers.mine.title')}
      </PageHeading>
      <div className="govuk-button-group">
        <ButtonLink href={`/${t.lang}/offers/new`} variant="give">
          {t('offers.mine.new')}
        </ButtonLink>
        <a href={`/${t.lang}/offers/import`}>{t('offers.mine.import')}</a>
        {data.fromFiles > 0 && (
          <a href={`/${t.lang}/offers/import/drafts`}>
            {t('imports.drafts.link', { count: data.fromFiles })}
          </a>
        )}
        {data.couldOffer && <a href={`/${t.lang}/organisation/could-offer`}>{t('could_offer.link')}</a>}
      </div>
      {total === 0 ? (
        <EmptyState title={t('offers.mine.none')}>
          <p>{t('offers.mine.none_next')}</p>
        </EmptyState>
      ) : (
        <>
          <RenewalPanel t={t} count={data.toRenew} />
          <StatusFilter counts={data.counts} chosen={data.status} total={total} />
          <ResultList>
            {data.offers.map((offer) => (
              <ResultItem
                key={offer.id}
                href={offer.href}
                title={offer.title || t('offers.untitled')}
                titleLang={offer.title ? offer.textLanguage : t.lang}
                who={
                  <bdi dir="ltr" className="tws-reference">
                    {offer.reference}
                  </bdi>
                }
                state={<OfferStatusTag t={t} status={offer.status} />}
                facts={[
                  t('offers.with_since', {
                    who: t(
                      offer.next.who === 'donor' ? 'offers.holder.you' : `offers.holder.${offer.next.who}`,
                    ),
                    day: t.day(offer.next.since),
                  }),
                  ...(offer.confirmBy ? [t('renewals.stands_until', { day: t.day(offer.confirmBy) })] : []),
                  ...(offer.closesOn && !offer.over && !ENDED.includes(offer.status)
                    ? [t('offers.mine.closes', { day: t.day(offer.closesOn) })]
                    : []),
                ]}
              >
                <p>
                  <b>{t('common.next_steps')}:</b> {offer.says}
                  {offer.next.by && <> {t('offers.next_by', { day: t.day(offer.next.by) })}</>}
                </p>
                {offer.versionOf && (
                  <p>
                    {t('versions.of_published', { reference: offer.versionOf })}{' '}
                    <a href={`/${t.lang}/offers/${offer.id}/changes`}>{t('versions.link')}</a>
                  </p>
                )}
                {offer.openVersion && (
                  <p>
                    {t('versions.open')}{' '}
                    <a href={`/${t.lang}/offers/${offer.openVersion}/manage`}>{t('versions.open_link')}</a>
                  </p>
                )}
                {offer.fitting.length > 0 && (
                  <Details summary={t('offers.fitting.title')} open>
                    <FittingNeeds t={t} lines={offer.fitting} level={3} />
                  </Details>
                )}
              </ResultItem>
            ))}
          </ResultList>
          <Pagination
            label={t('common.pagination')}
            previous={data.first ? { href: data.first, text: t('offers.mine.first_page') } : undefined}
            next={data.more ? { href: data.more, text: t('common.next') } : undefined}
          />
        </>
      )}
    </>
  );
}

type FilterProps = { counts: Partial<Record<OfferStatus, number>>; chosen?: OfferStatus; total: number };

/** Only the states there are any offers in; nothing to choose where all are in one. */
function StatusFilter({ counts, chosen, total }: FilterProps) {
  const t = useT();
  const here = `/${t.lang}/offers/mine`;
  const present = OFFER_STATUSES.filter((status) => counts[status]);
  if (present.length < 2) return null;
  const options = [
    { href: here, label: t('offers.mine.all'), count: total, current: chosen === undefined },
    ...present.map((status) => ({
      href: `${here}?status=${status}`,
      label: t(`offers.status.${status}`),
      count: counts[status] ?? 0,
      current: chosen === status,
    })),
  ];
  return (
    <nav aria-label={t('offers.mine.filter')}>
      <ul className="tws-chips__list">
        {options.map(({ href, label, count, current }) => (
          <li key={href}>
            <a className="tws-chip" href={href} aria-current={current ? 'true' : undefined}>
              {label} {t('common.facet_count', { count: t.number(count) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
