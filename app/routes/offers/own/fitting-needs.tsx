import type { Wearing } from '#app/auth/viewer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import type { Translator } from '#app/i18n/translate.ts';

/**
 * SLOT: the circulating needs that fit a published offer, State masked, with reasons from the same scorer. Matching
 * fills both halves; until then the page shows nothing here.
 */
export type FittingNeedsData = null;

export function loadFittingNeeds(_by: Wearing, _offer: Offer, _now: Date): Promise<FittingNeedsData> {
  return Promise.resolve(null);
}

export function FittingNeeds(_props: { t: Translator; data: FittingNeedsData }) {
  return null;
}
