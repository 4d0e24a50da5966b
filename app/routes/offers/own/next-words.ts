import type { Day } from '#app/domain/codes/day.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import { requestWindow, type RequestWindow } from '#app/domain/offers/request-window.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** What happens next with an offer. Of a published one: whether States may ask for it already, or still. */
export function nextWords(t: Translator, offer: { status: OfferStatus } & RequestWindow, on: Day): string {
  const { status, opensOn, closesOn } = offer;
  if (status !== 'published') return t(`offers.next.${status}`);
  const window = requestWindow(offer, on);
  if (window === 'early') return t('offers.next.published_early', { day: t.day(opensOn!) });
  if (window === 'over') return t('offers.next.published_over', { day: t.day(closesOn!) });
  return t('offers.next.published');
}
