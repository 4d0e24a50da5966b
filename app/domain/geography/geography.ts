import type { Day } from '#app/domain/codes/day.ts';
import type { OfficialLanguage } from '#app/domain/codes/languages.ts';
import type { StateGroup } from '#app/domain/codes/terms.ts';

export type PlaceNames = Partial<Record<OfficialLanguage, string>> & { en: string };

export type StateMarks = {
  /** ISO 639-1, or 639-3, of its official languages. */
  languages: readonly string[];
  /** Names beside M49's own. */
  otherNames: readonly string[];
  capitals: readonly string[];
  /** Top-level domains, without the dot. */
  domains: readonly string[];
  /** What its people are called, in English and in French. */
  demonyms: readonly string[];
};

/** A State, country or area as M49 lists it, or an invented one of the demonstration (codes XA–XZ). */
export type Country = {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** M49, three digits; absent for invented States. */
  m49?: string;
  names: PlaceNames;
  /** What M49 called it before, each until the day before `until`; the present names hold from the last of them on. */
  formerNames?: readonly { names: PlaceNames; until: Day }[];
  /** The first day on which M49 no longer lists it: it keeps its code and its names, and nobody is of it any more. */
  endedOn?: Day;
  /** M49 codes from the smallest area (intermediate region where there is one) to the region: `['029', '419', '019']`. */
  regions: readonly string[];
  membership: 'member' | 'observer' | 'none';
  /** Only in the demonstration. */
  invented?: boolean;
  /** What narrows a masked State down, and what names it although its name is not said; never shown. */
  marks?: StateMarks;
  groups: readonly { group: StateGroup; from: Day; until?: Day }[];
};

export type Region = {
  m49: string;
  names: PlaceNames;
  kind: 'world' | 'region' | 'sub-region' | 'intermediate';
  parent?: string;
};

/** The whole table, indexed; built once from `db/seeds/geography` and handed to the rules. */
export type Geography = {
  countries: ReadonlyMap<string, Country>;
  regions: ReadonlyMap<string, Region>;
  /** The same countries by their M49 code, which spreadsheets and IATI use as well. */
  countriesByM49: ReadonlyMap<string, Country>;
  /** Member and observer States in each area of M49, the world included: ranking asks for them once an offer. */
  statesByArea: ReadonlyMap<string, readonly Country[]>;
};

export const WORLD = '001';

export function buildGeography(countries: readonly Country[], regions: readonly Region[]): Geography {
  return {
    countries: new Map(countries.map((country) => [country.code, country])),
    regions: new Map(regions.map((region) => [region.m49, region])),
    countriesByM49: new Map(countries.flatMap((country) => (country.m49 ? [[country.m49, country]] : []))),
    statesByArea: statesByArea(countries),
  };
}

/** Territories are not States. */
export function isState(country: Country): boolean {
  return country.membership !== 'none';
}

function statesByArea(countries: readonly Country[]): Map<string, Country[]> {
  const byArea = new Map<string, Country[]>();
  for (const country of countries.filter(isState)) {
    for (const area of [...country.regions, WORLD]) {
      const states = byArea.get(area);
      if (states) states.push(country);
      else byArea.set(area, [country]);
    }
  }
  return byArea;
}
