import { placesMeant } from '#app/domain/geography/place-words.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { indexedCatalogue } from './catalogue.ts';

/** Ids of the published offers that answer a reader's words, best first. */
export async function findOffers(text: string): Promise<string[]> {
  const { search, offers } = await indexedCatalogue();
  const found = search.search(text).flatMap(({ id }) => offers.get(id) ?? []);
  return placesFirst(text, found).map(({ id }) => id);
}

/**
 * What names the place that is looked for before what is only written alike: SIDS and “side” have one stem, and no weight
 * tells them apart.
 *
 * @param found best first
 */
export function placesFirst(
  text: string,
  found: readonly Pick<PublishedOffer, 'id' | 'eligible'>[],
): Pick<PublishedOffer, 'id' | 'eligible'>[] {
  const places = placesMeant(text);
  const isThere = ({ eligible }: Pick<PublishedOffer, 'eligible'>) =>
    eligible.some((code) => places.has(code));
  return [...found.filter(isThere), ...found.filter((offer) => !isThere(offer))];
}
