import type { Translator } from '#app/i18n/translate.ts';
import type { AskedOffer } from '#app/operations/needs/asked-offer.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';

/** For a State: the offer that its need was begun for, and what becomes of asking for it. */
export function AskedOfferSaid({ t, needId, asked }: { t: Translator; needId: string; asked: AskedOffer }) {
  const { id, state, bar, mayAsk } = asked;
  const link = <a href={`/${t.lang}/offers/${id}`}>{t('needs.record.requested_offer')}</a>;
  if (state === 'asked') return <p>{link}</p>;
  return (
    <InsetText>
      <p>{bar === 'not_published' ? t('needs.record.requested_offer') : link}</p>
      {state === 'not-asked' && <p>{t('needs.asked.not_asked')}</p>}
      {bar && <p>{t(`needs.asked.${bar}`)}</p>}
      {state === 'ahead' && <p>{t(bar ? 'needs.asked.ahead_barred' : 'needs.asked.ahead')}</p>}
      {mayAsk && (
        <p>
          <a href={`/${t.lang}/needs/${needId}/request?offer=${id}`}>{t('needs.asked.ask_now')}</a>
        </p>
      )}
    </InsetText>
  );
}
