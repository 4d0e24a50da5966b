import type { OfferLine } from '#app/domain/offers/offer-line.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { TrustBadge } from '#app/ui/record/trust-badge.tsx';
import { ResultItem } from './result-item.tsx';

export function OfferResult({ t, offer, level = 2 }: { t: Translator; offer: OfferLine; level?: 2 | 3 }) {
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
