import { COOPERATION, MODES } from '#app/domain/codes/delivery.ts';
import { isDeliveryLanguage } from '#app/domain/codes/languages.ts';
import { isThemeCode } from '#app/domain/codes/themes.ts';
import { subRegionsWithin } from '#app/domain/geography/areas.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { FACETS, type Facet } from '#app/domain/offers/browse.ts';

/** What the address of the public list says: the same address shows the same list to everybody. */
export type BrowseAddress = {
  text: string;
  chosen: Readonly<Record<Facet, readonly string[]>>;
  page: number;
  /** Something in the address is no value that can be chosen: the list is wider than whoever wrote it meant. */
  leftOut?: boolean;
};

/** Longer than any sensible question; what is over is cut, so that the page still answers. */
const LONGEST_TEXT = 200;
const MOST_VALUES = 20;
const LAST_PAGE = 10_000;

const KNOWN: Readonly<Record<Exclude<Facet, 'region'>, (value: string) => boolean>> = {
  theme: isThemeCode,
  mode: (value) => (MODES as readonly string[]).includes(value),
  language: isDeliveryLanguage,
  cooperation: (value) => (COOPERATION as readonly string[]).includes(value),
  licence: (value) => value === 'open',
};

/** Reads an address; values no code table knows are left out, and a larger area is its sub-regions. */
export function readBrowseAddress(parameters: URLSearchParams, geography: Geography): BrowseAddress {
  const meant = (facet: Facet, value: string) => {
    if (facet === 'region') return subRegionsWithin(geography, value);
    return KNOWN[facet](value) ? [value] : [];
  };
  let leftOut = false;
  const chosen = Object.fromEntries(
    FACETS.map((facet) => {
      const values = [...new Set(parameters.getAll(facet))]
        .filter(Boolean)
        .map((value) => meant(facet, value));
      const known = [...new Set(values.flat())];
      leftOut ||= values.some(({ length }) => length === 0) || known.length > MOST_VALUES;
      return [facet, known.slice(0, MOST_VALUES)];
    }),
  ) as Record<Facet, string[]>;
  const page = Number(parameters.get('page'));
  return {
    ...(leftOut ? { leftOut } : {}),
    text: (parameters.get('q') ?? '').slice(0, LONGEST_TEXT).trim(),
    chosen,
    page: Number.isInteger(page) && page > 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** Writes an address, one spelling for one list: facets in their order, values in the order chosen. */
export function browseQuery({ text, chosen, page }: BrowseAddress): string {
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text);
  for (const facet of FACETS) for (const value of chosen[facet]) parameters.append(facet, value);
  if (page > 1) parameters.set('page', String(page));
  const query = parameters.toString();
  return query && `?${query}`;
}

/** The address with one value chosen or let go; back to the first page, because the list is another. */
export function toggled(address: BrowseAddress, facet: Facet, value: string): BrowseAddress {
  const values = address.chosen[facet];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...address, page: 1, chosen: { ...address.chosen, [facet]: next } };
}
