import {
  buildGeography,
  type Country,
  type Geography,
  type Region,
  type StateMarks,
} from '#app/domain/geography/geography.ts';
import { COUNTRIES } from './countries.ts';
import { ENDED, FORMER_NAMES } from './former-names.ts';
import { LDC, LLDC, LLDC_SINCE, SIDS, SIDS_SINCE } from './group-membership.ts';
import { INVENTED_STATES } from './invented-states.ts';
import { REGIONS } from './regions.ts';
import { STATE_MARKS } from './state-marks.ts';

const made = new Map<boolean, Geography>();

/** The table of places, built once for each kind; `withInvented` adds the demonstration's States to the real ones. */
export function loadGeography({ withInvented }: { withInvented: boolean }): Geography {
  let geography = made.get(withInvented);
  if (!geography) {
    const countries = withInvented ? [...realCountries(), ...inventedStates()] : realCountries();
    geography = buildGeography(countries, regions());
    made.set(withInvented, geography);
  }
  return geography;
}

function realCountries(): Country[] {
  const groups = groupsByCountry();
  const marks = marksByCountry();
  return COUNTRIES.map(([code, m49, areas, membership, ...names]) => ({
    code,
    m49,
    names: named(names),
    regions: split(areas),
    membership,
    groups: groups.get(code) ?? [],
    formerNames: FORMER_NAMES.filter((row) => row[0] === code).map(([, until, ...former]) => ({
      names: named(former),
      until,
    })),
    endedOn: ENDED.find((row) => row[0] === code)?.[1],
    marks: marks.get(code),
  }));
}

function inventedStates(): Country[] {
  return INVENTED_STATES.map(([code, areas, groups, languages, ...names]) => ({
    code,
    names: named(names),
    regions: split(areas),
    membership: 'member',
    invented: true,
    groups: groups.map((group) => ({ group, from: '2000-01-01' })),
    marks: { ...NO_MARKS, languages: split(languages) },
  }));
}

function regions(): Region[] {
  return REGIONS.map(([m49, kind, parent, ...names]) => ({
    m49,
    kind,
    parent: parent || undefined,
    names: named(names),
  }));
}

function groupsByCountry(): Map<string, Country['groups'][number][]> {
  const byCountry = new Map<string, Country['groups'][number][]>();
  const add = (code: string, membership: Country['groups'][number]) => {
    byCountry.set(code, [...(byCountry.get(code) ?? []), membership]);
  };
  for (const [code, year, until] of LDC) add(code, { group: 'LDC', from: `${year}-01-01`, until });
  for (const code of LLDC) add(code, { group: 'LLDC', from: LLDC_SINCE });
  for (const code of SIDS) add(code, { group: 'SIDS', from: SIDS_SINCE });
  return byCountry;
}

const NO_MARKS: StateMarks = { languages: [], otherNames: [], capitals: [], domains: [], demonyms: [] };

function marksByCountry(): Map<string, StateMarks> {
  const several = (words: string) => words.split('|').filter(Boolean);
  return new Map(
    STATE_MARKS.map(([code, languages, names, capitals, domains, english, french]) => [
      code,
      {
        languages: split(languages),
        otherNames: several(names),
        capitals: several(capitals),
        domains: split(domains),
        demonyms: [...several(english), ...several(french)],
      },
    ]),
  );
}

function named([en, fr, es, ru, zh, ar]: readonly [string, string, string, string, string, string]) {
  return { en, fr, es, ru, zh, ar };
}

function split(areas: string): string[] {
  return areas === '' ? [] : areas.split(' ');
}
