import { subRegionOf } from '#app/domain/geography/areas.ts';
import { statesIn } from '#app/domain/geography/membership.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import { browseQuery } from '#app/forms/offer-browse.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';

/** More than these are behind the link. */
const MOST_NAMED = 5;
/** As many as an address of the public list holds. */
const MOST_AREAS = 20;

export type AlsoActive = { count: number; organisations: string[]; href: string };

/**
 * Who else gives in the themes and the area of a need, for a donor that thinks of answering it: by what is published, which
 * everybody reads. Matches that are under way are not counted here: of one theme and one sub-region there are so few that
 * a number would tell whose they are (docs/confidentiality.md, "What a figure may tell").
 *
 * @param ownId the reader's organisation, which is not somebody else
 */
export async function alsoActive(t: Translator, view: NeedView, ownId: string): Promise<AlsoActive> {
  const { browse, on } = await currentCatalogue();
  const geography = currentGeography();
  const { place, answers } = view;
  const country = place.kind === 'state' ? geography.countries.get(place.code) : undefined;
  const states = place.kind === 'region' ? statesIn(geography, place.m49, on) : country ? [country] : [];
  const region = [...new Set(states.map(subRegionOf))].sort().slice(0, MOST_AREAS);
  const chosen = { theme: answers.themes, region, mode: [], language: [], cooperation: [], licence: [] };
  const { total, offers } = browse.page({ chosen, page: 1 });
  const others = offers.filter(({ organisation }) => organisation.id !== ownId);
  return {
    count: total - (offers.length - others.length),
    organisations: [...new Set(others.map(({ organisation }) => organisation.name))].slice(0, MOST_NAMED),
    href: `/${t.lang}/offers${browseQuery({ text: '', chosen, page: 1 })}`,
  };
}
