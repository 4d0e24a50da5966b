import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { browseQuery, readBrowseAddress } from '#app/forms/offer-browse.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { findOffers } from '#app/operations/offers/find-offers.ts';
import { offerLine } from '#app/operations/offers/published/offer-line.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { FacetList } from '#app/ui/list/facet-list.tsx';
import { FilterChips } from '#app/ui/list/filter-chips.tsx';
import { OfferResults } from '#app/ui/list/offer-results.tsx';
import { SearchForm } from '#app/ui/list/search-form.tsx';
import { ListColumns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { chosenFilters, facetLists } from './published/facets.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const address = readBrowseAddress(new URL(request.url).searchParams, currentGeography());
  const catalogue = await currentCatalogue();
  const found = address.text ? await findOffers(address.text) : undefined;
  const result = catalogue.browse.page({ chosen: address.chosen, page: address.page, found });
  const there = (page: number) => `/${t.lang}/offers${browseQuery({ ...address, page })}`;
  return {
    address,
    total: result.total,
    anyPublished: catalogue.offers.size > 0,
    page: result.page,
    pages: result.pages,
    offers: result.offers.map((offer) => offerLine(offer, t, catalogue.on)),
    facets: facetLists(t, address, result.counts),
    filters: chosenFilters(t, address),
    previous: result.page > 1 ? there(result.page - 1) : undefined,
    next: result.page < result.pages ? there(result.page + 1) : undefined,
  };
}

export const meta: MetaFunction<typeof loader> = ({ params }) => {
  const t = translator(requireLanguage(params.lang));
  return [
    { title: t('common.title', { page: t('home.offers.title') }) },
    { name: 'description', content: t('home.offers.lead') },
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/atom+xml',
      title: t('open_data.feed.title'),
      href: `/${t.lang}/open-data/offers.atom`,
    },
  ];
};

export default function Offers() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const { address } = data;
  const here = `/${t.lang}/offers`;
  return (
    <>
      <PageHeading lead={t('home.offers.lead')}>{t('home.offers.title')}</PageHeading>
      <ListColumns facets={<FacetList t={t} facets={data.facets} />}>
        <SearchForm
          t={t}
          action={here}
          label={t('home.offers.search')}
          hint={t('home.offers.search_hint')}
          value={address.text}
          keep={Object.entries(address.chosen).flatMap(([facet, values]) =>
            values.map((value) => [facet, value] as const),
          )}
        />
        <FilterChips t={t} chips={data.filters} clearHref={here} />
        {address.leftOut && <p>{t('home.offers.left_out')}</p>}
        <p className="tws-count" role="status">
          {t('common.results', { count: data.total })}
          {data.pages > 1 && <> · {t('home.offers.page', { page: data.page, pages: data.pages })}</>}
        </p>
        {data.offers.length > 0 ? (
          <OfferResults t={t} offers={data.offers} ordered={address.text !== ''} />
        ) : (
          <EmptyState title={data.anyPublished ? t('home.offers.none_fit') : t('home.offers.none_yet')}>
            <p>{data.anyPublished ? t('home.offers.none_fit_next') : t('home.offers.none_yet_next')}</p>
            {data.anyPublished && (
              <p>
                <a href={here}>{t('home.offers.all')}</a>
                {' · '}
                <a href={`/${t.lang}/needs/new`}>{t('home.need.act')}</a>
              </p>
            )}
          </EmptyState>
        )}
        <Pagination
          label={t('common.pagination')}
          previous={data.previous ? { href: data.previous, text: t('common.previous') } : undefined}
          next={data.next ? { href: data.next, text: t('common.next') } : undefined}
        />
        <p className="tws-no-print">
          <a href={`/${t.lang}/open-data`}>{t('open_data.from_list')}</a>
        </p>
        <Disclaimer t={t} />
      </ListColumns>
    </>
  );
}
