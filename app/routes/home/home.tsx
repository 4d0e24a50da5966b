import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Role } from '#app/domain/accounts/role.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useShell, useT, type Shell } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { offerLine } from '#app/operations/offers/published/offer-line.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Lanes } from '#app/ui/content/lanes.tsx';
import { HeatTable } from '#app/ui/figure/heat-table.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { OfferResults } from '#app/ui/list/offer-results.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { coverageTable } from './home/coverage-table.ts';
import { todaysNumbers } from './home/todays-numbers.ts';

const NEWEST_SHOWN = 3;

export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const { offers, browse, on } = await currentCatalogue();
  return {
    numbers: todaysNumbers(offers.values(), t, on),
    coverage: offers.size > 0 ? coverageTable(browse.coverage(), t) : undefined,
    newest: browse.newest(NEWEST_SHOWN).map((offer) => offerLine(offer, t, on)),
  };
}

export const meta: MetaFunction = ({ params }) => {
  const t = translator(requireLanguage(params.lang));
  return [
    { title: `${t('common.product')} – ${t('common.tagline')}` },
    { name: 'description', content: t('home.lead') },
  ];
};

export default function Home() {
  const t = useT();
  const viewer = useShell()?.viewer;
  const { numbers, coverage, newest } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading lead={t('home.lead')}>{t('home.title')}</PageHeading>
      <Doors t={t} viewer={viewer} />
      <h2>{t('home.today')}</h2>
      <ul className="tws-numbers">
        {numbers.map((number) => (
          <li key={number}>{number}</li>
        ))}
        <li>
          <a href={`/${t.lang}/numbers`}>{t('numbers.home')}</a>
        </li>
      </ul>
      <h2>{t('home.steps')}</h2>
      <ol className="tws-steps">
        {STEPS.map((step) => (
          <li key={step}>
            <h3>{t(`home.step.${step}.title`)}</h3>
            <p>{t(`home.step.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <p>
        <a href={`/${t.lang}/how-matching-works`}>{t('home.how_link')}</a>
      </p>
      {coverage && (
        <>
          <h2>{t('home.gaps')}</h2>
          <p className="tws-reading">{t('home.gaps.text')}</p>
          <HeatTable
            t={t}
            caption={t('home.gaps.caption')}
            corner={t('home.gaps.region')}
            none={t('home.gaps.none')}
            {...coverage}
          />
          <Disclaimer t={t} />
        </>
      )}
      {newest.length > 0 && (
        <>
          <h2>{t('home.newest')}</h2>
          <OfferResults t={t} offers={newest} level={3} />
          <p>
            <a href={`/${t.lang}/offers`}>{t('home.newest.all')}</a>
          </p>
        </>
      )}
    </>
  );
}

const STEPS = ['1', '2', '3', '4'] as const;

/** Each side opens to whoever can go in: visitors, who are asked to sign in, and those whose role it is. */
function Doors({ t, viewer }: { t: Translator; viewer: Shell['viewer'] }) {
  const opensTo = (role: Role) => viewer === undefined || viewer.role === role;
  return (
    <Lanes
      first="receive"
      receive={{
        word: t('common.receive'),
        title: t('home.need.title'),
        children: (
          <>
            <p>{t('home.need.text')}</p>
            {opensTo('focal_point') && (
              <ButtonLink variant="receive" href={`/${t.lang}/needs/new`}>
                {t('home.need.act')}
              </ButtonLink>
            )}
            {viewer === undefined && (
              <p>
                <a href={`/${t.lang}/help#focal-point`}>{t('home.help.state')}</a>
              </p>
            )}
            <p>
              <a href={`/${t.lang}/needs/blank-form`}>{t('home.need.print')}</a>
            </p>
          </>
        ),
      }}
      give={{
        word: t('common.give'),
        title: t('home.offer.title'),
        children: (
          <>
            <p>{t('home.offer.text')}</p>
            {opensTo('donor') && (
              <ButtonLink variant="give" href={`/${t.lang}/offers/new`}>
                {t('home.offer.act')}
              </ButtonLink>
            )}
            <p>
              <a href={`/${t.lang}/offers`}>{t('home.offer.browse')}</a>
            </p>
            {!viewer && (
              <p>
                <a href={`/${t.lang}/apply`}>{t('home.offer.apply')}</a>
              </p>
            )}
          </>
        ),
      }}
    />
  );
}
