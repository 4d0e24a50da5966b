import type { Day } from '#app/domain/codes/day.ts';
import { SUBTHEMES, themeOf, type Theme, type ThemeCode } from '#app/domain/codes/themes.ts';
import { listSubRegions } from '#app/domain/geography/areas.ts';
import { couldBeEligible } from '#app/domain/geography/eligibility.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { FacetIndex, type FacetCounts } from './facet-index.ts';
import type { PublishedOffer } from './published-offer.ts';

/** By what a reader narrows the public list; within one facet any value will do, between facets all must hold. */
export const FACETS = ['theme', 'mode', 'region', 'language', 'cooperation', 'licence'] as const;
export type Facet = (typeof FACETS)[number];

export type BrowseQuery = {
  chosen: Readonly<Record<Facet, readonly string[]>>;
  /** Ids that a text search found, best first; absent where nothing was searched for. */
  found?: readonly string[];
  /** From 1. */
  page: number;
};

export type BrowsePage = {
  offers: PublishedOffer[];
  total: number;
  page: number;
  pages: number;
  /** How many offers each value would leave, given what is chosen in the other facets. */
  counts: FacetCounts<Facet>;
};

export const OFFERS_A_PAGE = 20;

/** The published offers, newest first, arranged so that a page with all its counts is one pass over small integers. */
export class Browse {
  readonly #offers: readonly PublishedOffer[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #facets: FacetIndex<Facet>;
  readonly #facetValues: readonly FacetValues[];
  #coverage: Map<string, Map<Theme, number>> | undefined;

  constructor(offers: Iterable<PublishedOffer>, geography: Geography, on: Day) {
    this.#offers = [...offers].sort(newestFirst);
    this.#positions = new Map(this.#offers.map((offer, position) => [offer.id, position]));
    const regions = regionsByRule(geography, on);
    this.#facetValues = this.#offers.map((offer) => ({
      theme: withWholeThemes(offer.themes),
      mode: offer.modes,
      region: regions(offer.eligible),
      language: offer.languages,
      cooperation: offer.cooperation,
      licence: isOpen(offer) ? ['open'] : [],
    }));
    this.#facets = new FacetIndex(FACETS, this.#facetValues);
  }

  page({ chosen, found, page }: BrowseQuery): BrowsePage {
    const among = found?.flatMap((id) => this.#positions.get(id) ?? []);
    const { matching, counts } = this.#facets.select(chosen, among);
    const pages = Math.max(1, Math.ceil(matching.length / OFFERS_A_PAGE));
    const current = Math.min(Math.max(1, page), pages);
    const shown = matching.slice((current - 1) * OFFERS_A_PAGE, current * OFFERS_A_PAGE);
    return {
      offers: shown.flatMap((position) => this.#offers[position] ?? []),
      total: matching.length,
      page: current,
      pages,
      counts,
    };
  }

  /** Offers by sub-region and theme: what is on offer, and where nothing is. */
  coverage(): ReadonlyMap<string, ReadonlyMap<Theme, number>> {
    return (this.#coverage ??= coverageOf(this.#facetValues));
  }

  newest(count: number): readonly PublishedOffer[] {
    return this.#offers.slice(0, count);
  }
}

/**
 * Free of licence cost: its source is open, as its passports say (PP5, `derivedFacts`). What has no technology needs no
 * licence, and is not what somebody looks for who asks for this.
 */
function isOpen({ sourceAccess }: Pick<PublishedOffer, 'sourceAccess'>): boolean {
  return sourceAccess === 'open';
}

type FacetValues = Readonly<Record<Facet, readonly string[]>>;

function coverageOf(rows: readonly FacetValues[]): Map<string, Map<Theme, number>> {
  const coverage = new Map<string, Map<Theme, number>>();
  for (const { theme, region } of rows) {
    const themes = new Set(theme.map((code) => themeOf(code as ThemeCode)));
    for (const area of region) {
      const row = coverage.get(area) ?? new Map<Theme, number>();
      for (const code of themes) row.set(code, (row.get(code) ?? 0) + 1);
      coverage.set(area, row);
    }
  }
  return coverage;
}

function newestFirst(a: PublishedOffer, b: PublishedOffer): number {
  return b.publishedAt.getTime() - a.publishedAt.getTime() || (a.reference < b.reference ? -1 : 1);
}

/** An offer for `INC-CSIRT` also counts under `INC`; one for all of `INC` counts under each of its sub-themes. */
function withWholeThemes(themes: readonly ThemeCode[]): string[] {
  return themes.flatMap((code) => {
    const theme = themeOf(code);
    return code === theme ? [theme, ...SUBTHEMES[theme].map((sub) => `${theme}-${sub}`)] : [theme, code];
  });
}

/** The sub-regions in which an eligibility rule leaves at least one State; rules repeat, so each is worked out once. */
function regionsByRule(geography: Geography, on: Day): (eligible: readonly string[]) => string[] {
  const regions = listSubRegions(geography).map((region) => region.m49);
  const known = new Map<string, string[]>();
  return (eligible) => {
    const key = eligible.join(' ');
    const found =
      known.get(key) ?? regions.filter((region) => couldBeEligible(geography, eligible, region, on));
    known.set(key, found);
    return found;
  };
}
