import { subRegionOf } from '#app/domain/geography/areas.ts';
import { statesIn } from '#app/domain/geography/membership.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import type { BrowseQuery } from '#app/domain/offers/browse.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { currentCatalogue } from './catalogue.ts';

/** More than these are on the list that the filters lead to. */
const MOST_NAMED = 5;
/** As many as an address of the public list holds. */
const MOST_AREAS = 20;

export type AlsoOnOffer = { count: number; organisations: string[]; chosen: BrowseQuery['chosen'] };

/**
 * Who else gives in the themes and the area of a need, for a donor that thinks of answering it: by what is published, which
 * everybody reads. Matches under way are not counted: of one theme and one sub-region there are so few that a number would
 * tell whose they are (docs/confidentiality.md).
 *
 * @param ownId the reader's organisation, which is not somebody else
 */
export async function alsoOnOffer(
  { place, answers }: Pick<NeedView, 'place' | 'answers'>,
  ownId: string,
): Promise<AlsoOnOffer> {
  const { browse, offers, on } = await currentCatalogue();
  const geography = currentGeography();
  const country = place.kind === 'state' ? geography.countries.get(place.code) : undefined;
  const states = place.kind === 'region' ? statesIn(geography, place.m49, on) : country ? [country] : [];
  const region = [...new Set(states.map(subRegionOf))].sort().slice(0, MOST_AREAS);
  const chosen = { theme: answers.themes, region, mode: [], language: [], cooperation: [], licence: [] };
  const found = browse.page({ chosen, page: 1 });
  const own = [...offers.values()]
    .filter(({ organisation }) => organisation.id === ownId)
    .map(({ id }) => id);
  const others = found.offers.filter(({ organisation }) => organisation.id !== ownId);
  return {
    count: found.total - (own.length > 0 ? browse.page({ chosen, found: own, page: 1 }).total : 0),
    organisations: [...new Set(others.map(({ organisation }) => organisation.name))].slice(0, MOST_NAMED),
    chosen,
  };
}
