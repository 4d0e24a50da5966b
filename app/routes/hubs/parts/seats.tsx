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
  slots: number;
  slotsTaken: number;
};

type Props = {
  t: Translator;
  /** Places a year, as its profile says. */
  seats?: number;
  own: readonly (Offered & { status: OfferStatus; since: Day })[];
  /** What others offer through the hub. */
  through: readonly (Offered & { donor: string })[];
};

/**
 * The places that the hub has: a year, in its own offers and in those of others that it delivers. Where each of its own
 * stands as well; its people with a donor's hat change it.
 */
export function Seats({ t, seats, own, through }: Props) {
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{t('hubs.desk.seats')}</h2>
      <p>
        {seats === undefined
          ? t('hubs.desk.seats_unstated')
          : t('hubs.desk.seats_a_year', { seats: t.number(seats) })}{' '}
        <a href={`/${t.lang}/hub-profile`}>{t('hubs.profile.title')}</a>
      </p>
      <h3>{t('hubs.desk.offers')}</h3>
      {own.length === 0 ? (
        <p>{t('hubs.desk.no_offers')}</p>
      ) : (
        <Table
          caption={t('hubs.desk.offers')}
          captionSize="hidden"
          dense
          columns={columns(t, ['offer', 'slots', 'state', 'since'])}
          rows={own.map((offer) => ({
            key: offer.id,
            cells: [
              <OfferTitle key="offer" t={t} offer={offer} isPublic={isPublic(offer.status)} />,
              isPublic(offer.status) || offer.slotsTaken > 0 ? taken(t, offer) : t.number(offer.slots),
              t(`offers.status.${offer.status}`),
              <time key="since" dateTime={offer.since}>
                {t.day(offer.since)}
              </time>,
            ],
          }))}
        />
      )}
      <h3>{t('hubs.desk.through')}</h3>
      {through.length === 0 ? (
        <p>{t('hubs.desk.none_through')}</p>
      ) : (
        <Table
          caption={t('hubs.desk.through')}
          captionSize="hidden"
          dense
          columns={columns(t, ['offer', 'slots', 'donor'])}
          rows={through.map((offer) => ({
            key: offer.id,
            cells: [
              <OfferTitle key="offer" t={t} offer={offer} isPublic />,
              taken(t, offer),
              <bdi key="donor">{offer.donor}</bdi>,
            ],
          }))}
        />
      )}
    </section>
  );
}

type SeatColumn = 'offer' | 'slots' | 'state' | 'since' | 'donor';

function columns(t: Translator, names: readonly SeatColumn[]) {
  return names.map((name) => {
    const label = t(`hubs.desk.column.${name}`);
    return name === 'offer' ? { label } : { label, over: label };
  });
}

function taken(t: Translator, { slots, slotsTaken }: Offered): string {
  return t('hubs.desk.slots', {
    slots: t.number(slots),
    taken: t.number(slotsTaken),
    free: t.number(Math.max(0, slots - slotsTaken)),
  });
}

function isPublic(status: OfferStatus): boolean {
  return status === 'published' || status === 'fully-committed';
}

function OfferTitle({ t, offer, isPublic: linked }: { t: Translator; offer: Offered; isPublic: boolean }) {
  const title = <OwnText as="span" text={offer.title} lang={offer.textLanguage} />;
  return (
    <div>
      {linked ? <a href={`/${t.lang}/offers/${offer.id}`}>{title}</a> : title}
      <div className="tws-muted">
        <bdi dir="ltr" className="tws-reference">
          {offer.reference}
        </bdi>
      </div>
    </div>
  );
}
