import { hasTechnology } from '#app/domain/codes/delivery.ts';
import type { PublishedOffer } from './published-offer.ts';

/** As many as somebody reads through in one list. */
const LISTED = 100;

type Held = Pick<PublishedOffer, 'themes' | 'modes'>;

/**
 * Offers that somebody may want to hold beside this one: beside technology all other technology, first, and whatever
 * shares a theme. Those that share most come before, then by reference; which is better is not said.
 */
export function comparableOffers<O extends Held & Pick<PublishedOffer, 'id' | 'reference'>>(
  offer: Held & Pick<PublishedOffer, 'id'>,
  offers: Iterable<O>,
): O[] {
  return [...offers]
    .filter((other) => other.id !== offer.id)
    .map((other) => ({
      other,
      technology: bothBringTechnology(offer, other),
      themes: themesShared(offer, other),
    }))
    .filter(({ technology, themes }) => technology || themes > 0)
    .sort(
      (a, b) =>
        Number(b.technology) - Number(a.technology) ||
        b.themes - a.themes ||
        a.other.reference.localeCompare(b.other.reference, 'en'),
    )
    .slice(0, LISTED)
    .map(({ other }) => other);
}

function bothBringTechnology(one: Held, other: Held): boolean {
  return hasTechnology(one.modes) && hasTechnology(other.modes);
}

function themesShared(one: Held, other: Held): number {
  return other.themes.filter((theme) => one.themes.includes(theme)).length;
}
