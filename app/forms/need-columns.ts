import { MATURITY_STAGES, MODES, SIZE_BANDS, URGENCIES } from '#app/domain/codes/delivery.ts';
import { RED_LINES } from '#app/domain/codes/terms.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import type { NeedFacts } from '#app/domain/matches/facts.ts';
import { MOST_WEEKS } from './offer-columns.ts';
import { readRows, type ReadRows } from './read-rows.ts';
import type { RowReader } from './row-reader.ts';
import type { Columns } from './table.ts';

/** The columns of a spreadsheet of needs, in the order of a blank one. */
export const NEED_COLUMNS = {
  ref: 'required',
  state: 'required',
  title: 'required',
  summary: 'optional',
  themes: 'required',
  modes: 'optional',
  languages: 'required',
  maturity_now: 'optional',
  maturity_target: 'optional',
  start_after: 'optional',
  start_before: 'optional',
  duration_weeks: 'optional',
  size_band: 'optional',
  urgency: 'optional',
  red_lines: 'optional',
  excluded_organisations: 'optional',
  hubs: 'optional',
  priority: 'optional',
  outcomes: 'optional',
  text_language: 'optional',
  basis: 'optional',
} as const satisfies Columns;

/** Needs of a CSV file; a bad row is named and left out, the others are read. */
export function readNeeds(file: Uint8Array, geography: Geography): ReadRows<NeedFacts> {
  return readRows(file, NEED_COLUMNS, geography, readNeed);
}

function readNeed(row: RowReader): NeedFacts {
  row.inOrder('start_after', 'start_before');
  const reference = row.requiredText('ref');
  if (row.text('state') === undefined) row.refuse('state', 'row.required');
  return {
    id: reference,
    reference,
    place: { kind: 'state', code: row.state('state') ?? '' },
    title: row.requiredText('title'),
    summary: row.text('summary'),
    outcomes: row.text('outcomes'),
    textLanguage: row.language('text_language'),
    themes: row.requiredList('themes', row.themes('themes')),
    modes: row.codes('modes', MODES),
    languages: row.requiredList('languages', row.languages('languages')),
    maturityNow: row.code('maturity_now', MATURITY_STAGES),
    maturityTarget: row.code('maturity_target', MATURITY_STAGES),
    startAfter: row.day('start_after'),
    startBefore: row.day('start_before'),
    durationWeeks: row.integer('duration_weeks', 1, MOST_WEEKS),
    sizeBand: row.code('size_band', SIZE_BANDS),
    urgency: row.code('urgency', URGENCIES),
    redLines: row.codes('red_lines', RED_LINES),
    excludedOrganisations: row.list('excluded_organisations'),
    hubs: row.list('hubs'),
    priority: row.integer('priority', 1, 5) as NeedFacts['priority'],
    basis: row.text('basis'),
  };
}
