import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { archivedOn, OFFER_FRESHNESS } from '#app/domain/offers/freshness.ts';
import { freshUntil } from '#app/domain/freshness.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findRenewal, renewByLink } from '#app/operations/offers/renew-by-link.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';

/** What a letter's link would renew. Mail scanners open links: opening it changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const offers = await findRenewal(args.params.token, new Date());
  const heading = t(offers ? 'renewals.link.title' : 'accounts.arrive.gone.title');
  return data(
    {
      title: pageTitle(t, heading),
      heading,
      action: new URL(args.request.url).pathname,
      offers: offers?.map((offer) => ({
        id: offer.id,
        title: offer.title,
        textLanguage: offer.textLanguage,
        stale: offer.status === 'stale',
        until: offer.staleSince
          ? archivedOn(offer.staleSince)
          : freshUntil(offer.confirmedAt, OFFER_FRESHNESS),
      })),
    },
    { status: offers ? 200 : 404 },
  );
}

/** Pressing the one button renews them all and uses the link up. */
export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const outcome = await renewByLink(args.params.token, new Date());
  if (!outcome.ok) return data(null, { status: 404 });
  return goTo(`/${requireLanguage(args.params.lang)}/offers`, {
    flash: outcome.value.renewed > 0 ? 'renewals.flash.by_link' : 'renewals.flash.nothing',
  });
}

export const meta = titleOf;

export default function RenewalByLink() {
  const t = useT();
  const { heading, action: address, offers } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={offers && offers.length > 0 ? t('renewals.link.lead') : undefined}>
        {heading}
      </PageHeading>
      {!offers && <p>{t('renewals.link.gone')}</p>}
      {offers && offers.length === 0 && <p>{t('renewals.link.nothing')}</p>}
      {offers && offers.length > 0 && (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {offers.map((offer) => (
              <li key={offer.id}>
                <bdi lang={offer.textLanguage}>{offer.title}</bdi>
                <br />
                <span className="tws-muted">
                  {t(offer.stale ? 'renewals.hidden_until' : 'renewals.stands_until', {
                    day: t.day(offer.until),
                  })}
                </span>
              </li>
            ))}
          </ul>
          <Act
            id="renew"
            action={address}
            label={t('renewals.act.all', { count: offers.length })}
            consequence={t('renewals.consequence')}
            variant="give"
          />
          <p>{t('renewals.link.otherwise')}</p>
        </>
      )}
      <p>
        <a href={`/${t.lang}/offers/mine`}>{t('offers.mine.title')}</a>
      </p>
    </div>
  );
}
