import type { Day } from '#app/domain/codes/day.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';

type Offered = {
  id: string;
  reference: string;
  title: string;
  textLanguage: string;
  status: OfferStatus;
  since: Day;
};

/** What the hub offers itself, and where each of it stands. Its people with a donor's hat change it. */
export function OwnOffers({ t, offers }: { t: Translator; offers: readonly Offered[] }) {
  return (
    <div>
      <h2>{t('hubs.desk.offers')}</h2>
      {offers.length === 0 ? (
        <p>{t('hubs.desk.no_offers')}</p>
      ) : (
        <Table
          caption={t('hubs.desk.offers')}
          captionSize="hidden"
          scrollId="own-offers"
          dense
          columns={(['offer', 'state', 'since'] as const).map((column) => ({
            label: t(`hubs.desk.column.${column}`),
          }))}
          rows={offers.map((offer) => ({
            key: offer.id,
            cells: [
              <div key="offer">
                {offer.status === 'published' || offer.status === 'fully-committed' ? (
                  <a href={`/${t.lang}/offers/${offer.id}`}>
                    <OwnText as="span" text={offer.title} lang={offer.textLanguage} />
                  </a>
                ) : (
                  <OwnText as="span" text={offer.title} lang={offer.textLanguage} />
                )}
                <div className="tws-muted">
                  <bdi dir="ltr">{offer.reference}</bdi>
                </div>
              </div>,
              t(`offers.status.${offer.status}`),
              <time key="since" dateTime={offer.since}>
                {t.day(offer.since)}
              </time>,
            ],
          }))}
        />
      )}
    </div>
  );
}
