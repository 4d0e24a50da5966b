/** What of an organisation was changed, in an act of the log; `hub`, `hub-dates`, `part` and `provider` have pages of their own. */
export const CHANGED_FIELDS = [
  'name',
  'state',
  'iati',
  'covers',
  'website',
  'languages',
  'description',
  'contact',
  'hub',
  'hub-dates',
  'part',
  'provider',
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

/**
 * One field, and what it said before and says now: codes of a list with a space between, empty where nothing was said. Of what
 * people wrote freely, and of what an administrator does not read, only that it changed.
 */
export type Change = { field: ChangedField; from?: string; to?: string };

export type ComparedProfile = {
  stateCode?: string;
  iatiReference?: string;
  covers: readonly string[];
  website: string;
  languages: readonly string[];
  description: string;
  contactLine: string;
};

/** What differs between two profiles, in the order of the form; of those who change only a part, the rest is the same. */
export function changesBetween(before: ComparedProfile, after: Partial<ComparedProfile>): Change[] {
  const now = { ...before, ...after };
  const told = [
    ['state', before.stateCode, now.stateCode],
    ['iati', before.iatiReference, now.iatiReference],
    ['covers', [...before.covers].sort().join(' '), [...now.covers].sort().join(' ')],
    ['website', before.website, now.website],
    ['languages', before.languages.join(' '), now.languages.join(' ')],
  ] as const;
  const written = [
    ['description', before.description, now.description],
    ['contact', before.contactLine, now.contactLine],
  ] as const;
  return [
    ...told.flatMap(([field, from = '', to = '']) => (from === to ? [] : [{ field, from, to }])),
    ...written.flatMap(([field, from, to]) => (from === to ? [] : [{ field }])),
  ];
}
