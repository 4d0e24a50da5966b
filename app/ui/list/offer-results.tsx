import type { OfferLine } from '#app/domain/offers/offer-line.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { keepMarkup } from '#app/ui/kept-markup.ts';
import { TrustBadge } from '#app/ui/record/trust-badge.tsx';
import { ResultItem } from './result-item.tsx';

type Props = {
  t: Translator;
  offers: readonly OfferLine[];
  /** Where the order means something: an answer to a search. */
  ordered?: boolean;
  level?: 2 | 3;
};

/** Published offers, the same lines to every reader. */
export function OfferResults({ t, offers, ordered, level = 2 }: Props) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List
      className="tws-results"
      dangerouslySetInnerHTML={{ __html: offers.map((offer) => lineMarkup[level](t, offer)).join('') }}
    />
  );
}

/** A hundred pages of them: some 5 MB. */
const MOST_KEPT = 2_000;

const lineMarkup = { 2: keepLines(2), 3: keepLines(3) };

function keepLines(level: 2 | 3) {
  return keepMarkup<OfferLine>(MOST_KEPT, (t, offer) => <OfferResult t={t} offer={offer} level={level} />);
}

function OfferResult({ t, offer, level }: { t: Translator; offer: OfferLine; level: 2 | 3 }) {
  const { note } = offer;
  return (
    <ResultItem
      level={level}
      href={`/${t.lang}/offers/${offer.id}`}
      title={offer.title}
      titleLang={offer.titleLanguage}
      side="give"
      sideWord={t('common.offer')}
      who={<bdi>{offer.who}</bdi>}
      facts={offer.facts}
      summary={offer.summary}
      trust={
        note && (
          <TrustBadge
            t={t}
            level={note.level}
            issuer={note.issuer}
            issuedOn={note.issuedOn}
            state={note.state}
          />
        )
      }
    />
  );
}
