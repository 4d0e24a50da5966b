import type { Day } from '#app/domain/codes/day.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { SignedReview } from '#app/domain/principles/review.ts';
import {
  keptStandings,
  shownStandings,
  type ShownStandings,
  type StandingCount,
} from '#app/domain/principles/standing-counts.ts';
import { currentCatalogue, type CatalogueSnapshot } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { listPublishedReviews, listPublishedStandings } from '#db/queries/principles/counts.ts';
import { publishedChips } from './published-chips.ts';
import { continents, SEVERAL, standingRegions } from './regions.ts';

export type Standings = {
  /** Published offers, as they stand today; undefined under five. */
  offers: ShownStandings | undefined;
  /** Matches by the year in which they were agreed, the latest first; a year of fewer than five has none. */
  matches: { year: number; standings: ShownStandings }[];
};

/**
 * How published offers and agreed matches stand to the ten, as everybody may know it: counts, never names, never by
 * State, and none under five. Offers stand as their own pages say today; of matches only years that are over are told.
 */
export async function countStandings(now = new Date()): Promise<Standings> {
  const { years, cells } = await withActor({ kind: 'anonymous' }, listPublishedStandings);
  const regions = standingRegions();
  return {
    offers: await offerStandings(now),
    matches: years
      .map((year) => ({
        year,
        standings: keptStandings(
          cells.filter((cell) => cell.year === year),
          regions,
        ),
      }))
      .filter(({ standings }) => standings.all !== 'hidden')
      .reverse(),
  };
}

/** The tables as they were made last: they hold until an offer or a review of one changes, and as long as the day. */
let made: { from: CatalogueSnapshot; standings: ShownStandings | undefined } | undefined;

async function offerStandings(now: Date): Promise<ShownStandings | undefined> {
  const catalogue = await currentCatalogue(now);
  if (made?.from === catalogue) return made.standings;
  const reviews = await withActor({ kind: 'anonymous' }, listPublishedReviews);
  const regionOf = continents();
  const counted = [...catalogue.offers.values()].flatMap((offer) => {
    const review = reviews.get(offer.id);
    return review ? standingsOf(offer, review, regionOf, catalogue.on) : [];
  });
  const first = Math.min(...counted.map(({ year }) => year));
  const last = Math.max(...counted.map(({ year }) => year));
  const years =
    counted.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => `${first + at}`);
  const standings = shownStandings('offer', counted, { regions: standingRegions(), years });
  made = { from: catalogue, standings };
  return standings;
}

function standingsOf(
  offer: PublishedOffer,
  review: SignedReview,
  regionOf: Readonly<Record<string, string>>,
  on: Day,
): StandingCount[] {
  const chips = publishedChips(offer, on, review);
  const [region = SEVERAL, ...more] = new Set(offer.eligible.map((place) => regionOf[place] ?? SEVERAL));
  const where = more.length > 0 ? SEVERAL : region;
  const year = offer.publishedAt.getUTCFullYear();
  return chips.map(({ id, state }) => ({ principle: id, state, region: where, year, counted: 1 }));
}
