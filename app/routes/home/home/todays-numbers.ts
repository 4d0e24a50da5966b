import type { Day } from '#app/domain/codes/day.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { requestWindow } from '#app/domain/offers/request-window.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** What the public may count: offers, who makes them, in how many languages, how many can be asked for today. */
export function todaysNumbers(offers: Iterable<PublishedOffer>, t: Translator, on: Day): string[] {
  const all = [...offers];
  if (all.length === 0) return [t('home.today.offers', { count: 0 })];
  return [
    t('home.today.offers', { count: all.length }),
    t('home.today.organisations', { count: new Set(all.map((offer) => offer.organisation.id)).size }),
    t('home.today.languages', { count: new Set(all.flatMap((offer) => offer.languages)).size }),
    t('home.today.open', { count: all.filter((offer) => isOpen(offer, on)).length }),
  ];
}

function isOpen(offer: PublishedOffer, on: Day): boolean {
  return requestWindow(offer, on) === 'open' && offer.slotsTaken < offer.slots;
}
