import { expect, test } from 'vitest';
import { draftFromRow } from '#app/domain/exchange/csv-offer.ts';
import { OFFER_COLUMNS, readOffers } from '#app/forms/offer-columns.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

type Column = keyof typeof OFFER_COLUMNS;
const COLUMNS = Object.keys(OFFER_COLUMNS) as Column[];
const geography = loadGeography({ withInvented: true });

/** A value for every column, and another one: a new column belongs here, and then says where it is lost. */
const VALUES: Record<Column, readonly [string, string]> = {
  ref: ['A-1', 'A-2'],
  organisation: ['Asteria', 'Plainsight'],
  organisation_state: ['XB', 'XA'],
  title: ['An adviser', 'A course'],
  summary: ['For a year.', 'For a week.'],
  themes: ['INC-CSIRT', 'POL-NCS'],
  modes: ['EMB', 'TRN'],
  languages: ['en', 'fr'],
  eligible: ['all', 'LDC'],
  via_hubs: ['Isthmus', 'Coral'],
  slots: ['2', '3'],
  open_on: ['2026-11-01', '2026-11-02'],
  close_on: ['2027-03-01', '2027-03-02'],
  start_on: ['2027-06-01', '2027-06-02'],
  end_on: ['2028-06-01', '2028-06-02'],
  duration_weeks: ['52', '51'],
  size_band: ['100-500k', 'lt25k'],
  maturity_from: ['start-up', 'formative'],
  maturity_to: ['strategic', 'dynamic'],
  note_level: ['L1', 'L2'],
  note_issued_on: ['2026-06-01', '2026-06-02'],
  note_expires_on: ['2027-06-01', '2027-06-02'],
  note_disputed: ['yes', 'no'],
  remote_access: ['none', 'required'],
  data_location: ['in-country', 'elsewhere'],
  source_access: ['open', 'none'],
  single_vendor: ['yes', 'no'],
  conditions: ['none', 'publicity'],
  funders: ['Asteria', 'Nordvale'],
  outcomes: ['Reports are answered.', 'Posts are filled.'],
  evidence: ['An evaluation.', 'A survey.'],
  text_language: ['en', 'fr'],
  gender_marker: ['1', '2'],
  organisation_kind: ['state', 'academia'],
  binary_equivalence: ['shown', 'not-shown'],
};
/** The draft is the importing organisation’s own; its notes are signed here, and of the build only matching asks. */
const NOT_DRAFTED: readonly Column[] = [
  'organisation',
  'organisation_state',
  'organisation_kind',
  'note_level',
  'note_issued_on',
  'note_expires_on',
  'note_disputed',
  'binary_equivalence',
];

function factsWith(changed?: Column) {
  const cells = COLUMNS.map((column) => VALUES[column][column === changed ? 1 : 0]);
  const file = `${COLUMNS.join(',')}\n${cells.map((cell) => `"${cell}"`).join(',')}\n`;
  const { rows, issues } = readOffers(new TextEncoder().encode(file), geography);
  expect([changed, issues]).toEqual([changed, []]);
  return rows[0]!.facts;
}
const draftOf = (changed?: Column) =>
  draftFromRow(factsWith(changed), {
    on: '2026-11-23',
    hubs: new Map([
      ['Isthmus', '1'],
      ['Coral', '2'],
    ]),
  });

test.each(COLUMNS)('what stands in %s is known to matching', (column) => {
  expect(factsWith(column)).not.toEqual(factsWith());
});

test.each(COLUMNS.filter((column) => !NOT_DRAFTED.includes(column)))(
  'what stands in %s arrives in the draft',
  (column) => {
    expect(draftOf(column)).not.toEqual(draftOf());
  },
);

test('what is not drafted is named as such, and nothing else', () => {
  for (const column of NOT_DRAFTED) expect([column, draftOf(column)]).toEqual([column, draftOf()]);
});
