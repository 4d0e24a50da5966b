import { COOPERATION, MODES } from '#app/domain/codes/delivery.ts';
import { isDeliveryLanguage } from '#app/domain/codes/languages.ts';
import { isThemeCode } from '#app/domain/codes/themes.ts';
import { FACETS, type Facet } from '#app/domain/offers/browse.ts';

/** What the address of the public list says: the same address shows the same list to everybody. */
export type BrowseAddress = {
  text: string;
  chosen: Readonly<Record<Facet, readonly string[]>>;
  page: number;
};

/** Longer than any sensible question; what is over is cut, so that the page still answers. */
const LONGEST_TEXT = 200;
const MOST_VALUES = 20;
const LAST_PAGE = 10_000;

const KNOWN: Readonly<Record<Facet, (value: string) => boolean>> = {
  theme: isThemeCode,
  mode: (value) => (MODES as readonly string[]).includes(value),
  region: (value) => /^\d{3}$/.test(value),
  language: isDeliveryLanguage,
  cooperation: (value) => (COOPERATION as readonly string[]).includes(value),
  licence: (value) => value === 'open',
};

/** Reads an address; values no code table knows are left out. */
export function readBrowseAddress(parameters: URLSearchParams): BrowseAddress {
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      [...new Set(parameters.getAll(facet))].filter(KNOWN[facet]).slice(0, MOST_VALUES),
    ]),
  ) as Record<Facet, string[]>;
  const page = Number(parameters.get('page'));
  return {
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
