import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { coverageBySubRegion } from '#app/domain/hubs/coverage.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { coverageText } from '#app/operations/hubs/hub-words.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { NEXT_DATES } from '#app/operations/hubs/read-hub-desk.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { Details } from '#app/ui/content/details.tsx';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { listDatesOfHub } from '#db/queries/hubs/dates.ts';
import { findPublicHub } from '#db/queries/hubs/public.ts';
import { dateLine } from './parts/date-line.ts';
import { hubFacts, hubTies } from './parts/hub-facts.ts';
import { NextDates } from './parts/next-dates.tsx';

/** A regional hub, for everybody: what it is, whom it covers, who pays it, what it offers. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const id = requireUuid(params.id);
  const { offers, on } = await currentCatalogue();
  const { hub, dates } = await withActor({ kind: 'anonymous' }, async (tx) => ({
    hub: await findPublicHub(tx, id),
    dates: await listDatesOfHub(tx, id, on, NEXT_DATES),
  }));
  if (!hub) throw refusalResponse('not-found');
  const geography = currentGeography();
  const order = new Intl.Collator(t.lang);
  const line = ({ id: offerId, title, textLanguage, reference }: (typeof published)[number]) => ({
    id: offerId,
    title,
    textLanguage,
    reference,
  });
  const published = [...offers.values()].sort((a, b) => (a.reference < b.reference ? -1 : 1));
  return {
    title: pageTitle(t, hub.name),
    id: hub.id,
    name: hub.name,
    description: hub.description,
    website: hub.website,
    facts: hubFacts(t, hub),
    ties: hubTies(hub),
    covers: coverageText(hub, t),
    dates: dates.map((date) => dateLine(t, date)),
    regions: coverageBySubRegion(geography, [hub], on).flatMap(({ m49, states }) => {
      const covered = states.filter(({ hubs }) => hubs.length > 0);
      const names = covered.map(({ code }) => placeName(geography, code, t)).sort(order.compare);
      return names.length > 0 ? [{ m49, name: placeName(geography, m49, t), states: t.list(names) }] : [];
    }),
    own: published.filter(({ organisation }) => organisation.id === hub.id).map(line),
    via: published
      .filter(({ organisation, viaHubs }) => organisation.id !== hub.id && viaHubs.includes(hub.name))
      .map(line),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/hubs`}>{t('hubs.list.title')}</BackLink>,
};

export default function HubRecord() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading over={t('codes.actors.hub')} lead={page.covers}>
        <OwnText text={page.name} as="span" />
      </PageHeading>
      <Columns
        asideLast
        aside={
          <>
            <h2 className="govuk-heading-s">{t('hubs.facts')}</h2>
            <Facts facts={page.facts.map(({ term, value }) => ({ term, value: <bdi>{value}</bdi> }))} />
          </>
        }
      >
        {page.description && <OwnText text={page.description} />}
        {page.website && (
          <p>
            <a href={page.website} rel="noreferrer nofollow">
              <bdi dir="ltr">{page.website}</bdi>
            </a>
          </p>
        )}
        <h2>{t('hubs.record.offers')}</h2>
        <OfferLinks t={t} offers={page.own} none={t('hubs.record.no_offers')} />
        {page.via.length > 0 && (
          <>
            <h2>{t('hubs.record.via')}</h2>
            <OfferLinks t={t} offers={page.via} none="" />
          </>
        )}
        <NextDates
          t={t}
          title={t('hubs.record.dates')}
          dates={page.dates}
          more={{ href: `/${t.lang}/hubs/calendar?hub=${page.id}`, label: t('hubs.record.calendar') }}
        />
        <h2>{t('hubs.record.covers')}</h2>
        {page.regions.length === 0 && <p>{t('hubs.covers.nothing')}</p>}
        {page.regions.map(({ m49, name, states }) => (
          <Details key={m49} summary={name}>
            <p>{states}</p>
          </Details>
        ))}
        <p>
          <a href={`/${t.lang}/hubs/coverage`}>{t('hubs.coverage.link')}</a>
        </p>
        <h2>{t('hubs.record.ties')}</h2>
        <p>{t('hubs.record.ties_lead')}</p>
        <Facts
          facts={page.ties.map(({ kind, names }) => ({
            term: t(`hubs.field.${kind}`),
            value: names.length === 0 ? t('hubs.not_stated') : <InARow t={t} parts={names} />,
          }))}
        />
        <Disclaimer t={t} />
      </Columns>
    </>
  );
}

type Offered = { id: string; title: string; textLanguage: string; reference: string };

function OfferLinks({ t, offers, none }: { t: Translator; offers: readonly Offered[]; none: string }) {
  if (offers.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {offers.map(({ id, title, textLanguage, reference }) => (
        <li key={id}>
          <a href={`/${t.lang}/offers/${id}`}>
            <OwnText as="span" text={title} lang={textLanguage} />
          </a>{' '}
          <bdi dir="ltr" className="tws-reference">
            {reference}
          </bdi>
        </li>
      ))}
    </ul>
  );
}
