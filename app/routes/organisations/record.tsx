import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { placeNameOn } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { findPublicOrganisation, type PublicOrganisation } from '#db/queries/organisations/profiles.ts';

/**
 * An organisation that offers or offered something, for everybody. The address stays: it says when the organisation
 * ended, and leads on to what it was merged into.
 */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const id = requireUuid(params.id);
  const organisation = await withActor({ kind: 'anonymous' }, (tx) => findPublicOrganisation(tx, id));
  if (!organisation) throw refusalResponse('not-found');
  if (organisation.mergedInto) {
    const headers = { Location: `/${t.lang}/organisations/${organisation.mergedInto}` };
    throw new Response(null, { status: 301, headers });
  }
  const { offers, on } = await currentCatalogue();
  const day = organisation.endedAt ? dayOf(organisation.endedAt) : on;
  const { name, kind, stateCode, website, description, languages, formerNames, endedAt, takesPartAs } =
    organisation;
  return {
    title: pageTitle(t, name),
    name,
    kind,
    description,
    website,
    endedOn: endedAt && dayOf(endedAt),
    facts: [
      {
        term: t('organisations.field.state'),
        value: stateCode && placeNameOn(currentGeography(), stateCode, day, t),
      },
      {
        term: t('two_ways.part.fact'),
        value: takesPartAs && t(`two_ways.part.${takesPartAs}`),
      },
      {
        term: t('organisations.field.languages'),
        value: t.list(languages.map((code) => t.language(code))),
      },
      { term: t('organisations.former.title'), value: t.list(formerNames) },
    ].filter(({ value }) => value),
    offers: offersOf(organisation, [...offers.values()]),
  };
}

export const meta = titleOf;

export default function PublicOrganisationPage() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading over={t(`codes.actors.${page.kind}`)}>
        <OwnText text={page.name} as="span" />
      </PageHeading>
      {page.endedOn && (
        <p>
          <Tag tone="stop">{t('organisations.ended')}</Tag>{' '}
          {t('organisations.public.ended', { day: t.day(page.endedOn) })}
        </p>
      )}
      <Facts facts={page.facts.map(({ term, value }) => ({ term, value: <bdi>{value}</bdi> }))} />
      {page.website && (
        <p>
          <a href={page.website} rel="noreferrer nofollow">
            <bdi dir="ltr">{page.website}</bdi>
          </a>
        </p>
      )}
      {page.description && (
        <>
          <h2>{t('organisations.field.description')}</h2>
          <OwnText text={page.description} />
        </>
      )}
      <h2>{t('organisations.public.offers')}</h2>
      {page.offers.length === 0 ? (
        <p>{t('organisations.public.no_offers')}</p>
      ) : (
        <ul>
          {page.offers.map(({ id, reference, title, textLanguage }) => (
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
      )}
    </div>
  );
}

type Offered = {
  id: string;
  reference: string;
  title: string;
  textLanguage: string;
  organisation: { id: string };
};

function offersOf({ id }: PublicOrganisation, offers: readonly Offered[]) {
  return offers
    .filter(({ organisation }) => organisation.id === id)
    .map(({ id, reference, title, textLanguage }) => ({ id, reference, title, textLanguage }))
    .sort((a, b) => (a.reference < b.reference ? -1 : 1));
}
