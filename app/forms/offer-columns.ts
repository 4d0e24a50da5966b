import { ACTOR_KINDS } from '#app/domain/codes/actors.ts';
import {
  GENDER_MARKERS,
  MATURITY_STAGES,
  MODES,
  SIZE_BANDS,
  type GenderMarker,
} from '#app/domain/codes/delivery.ts';
import {
  BINARY_EQUIVALENCE,
  CONDITIONS,
  DATA_LOCATIONS,
  NOTE_LEVELS,
  REMOTE_ACCESS,
  SOURCE_ACCESS,
} from '#app/domain/codes/terms.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import type { NoteFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import { OFFER_LIMITS } from '#app/domain/offers/text-limits.ts';
import { readRows, type ReadRows } from './read-rows.ts';
import type { RowReader } from './row-reader.ts';
import type { Columns } from './table.ts';

/** The columns of a spreadsheet of offers, in the order of a blank one. */
export const OFFER_COLUMNS = {
  ref: 'required',
  organisation: 'required',
  organisation_state: 'optional',
  title: 'required',
  summary: 'optional',
  themes: 'required',
  modes: 'required',
  languages: 'required',
  eligible: 'required',
  via_hubs: 'optional',
  slots: 'optional',
  open_on: 'optional',
  close_on: 'optional',
  start_on: 'optional',
  end_on: 'optional',
  duration_weeks: 'optional',
  size_band: 'optional',
  maturity_from: 'optional',
  maturity_to: 'optional',
  note_level: 'optional',
  note_issued_on: 'optional',
  note_expires_on: 'optional',
  note_disputed: 'optional',
  remote_access: 'optional',
  data_location: 'optional',
  source_access: 'optional',
  single_vendor: 'optional',
  conditions: 'optional',
  funders: 'optional',
  outcomes: 'optional',
  evidence: 'optional',
  text_language: 'optional',
  gender_marker: 'optional',
  organisation_kind: 'optional',
  binary_equivalence: 'optional',
} as const satisfies Columns;

/** Offers of a CSV file; a bad row is named and left out, the others are read. */
export function readOffers(file: Uint8Array, geography: Geography): ReadRows<OfferFacts> {
  return readRows(file, OFFER_COLUMNS, geography, readOffer);
}

const INTERPRETATION = 'interpretation';
export const MOST_WEEKS = 1_040;

function readOffer(row: RowReader): OfferFacts {
  row.inOrder('open_on', 'close_on');
  row.inOrder('start_on', 'end_on');
  const reference = row.requiredText('ref');
  const languages = row.requiredList('languages', row.languages('languages', INTERPRETATION));
  return {
    id: reference,
    reference,
    organisation: {
      name: row.requiredText('organisation'),
      kind: row.code('organisation_kind', ACTOR_KINDS),
      stateCode: row.state('organisation_state'),
    },
    title: row.requiredText('title'),
    summary: row.text('summary'),
    outcomes: row.text('outcomes'),
    evidence: row.text('evidence'),
    textLanguage: row.language('text_language'),
    themes: row.requiredList('themes', row.themes('themes')),
    modes: row.requiredList('modes', row.codes('modes', MODES)),
    languages: languages.filter((language) => language !== INTERPRETATION),
    interpretation: languages.includes(INTERPRETATION),
    eligible: readEligible(row),
    viaHubs: row.list('via_hubs'),
    slots: row.integer('slots', 0, OFFER_LIMITS.slots),
    opensOn: row.day('open_on'),
    closesOn: row.day('close_on'),
    startsOn: row.day('start_on'),
    endsOn: row.day('end_on'),
    durationWeeks: row.integer('duration_weeks', 1, MOST_WEEKS),
    sizeBand: row.code('size_band', SIZE_BANDS),
    maturityFrom: row.code('maturity_from', MATURITY_STAGES),
    maturityTo: row.code('maturity_to', MATURITY_STAGES),
    note: readNote(row),
    remoteAccess: row.code('remote_access', REMOTE_ACCESS),
    dataLocation: row.code('data_location', DATA_LOCATIONS),
    sourceAccess: row.code('source_access', SOURCE_ACCESS),
    binaryEquivalence: row.code('binary_equivalence', BINARY_EQUIVALENCE),
    singleVendor: row.yesNo('single_vendor'),
    conditions: row.noneOrCodes('conditions', CONDITIONS),
    funders: row.list('funders'),
    genderMarker: row.integer('gender_marker', GENDER_MARKERS[0], GENDER_MARKERS[2]) as
      | GenderMarker
      | undefined,
  };
}

function readEligible(row: RowReader): OfferFacts['eligible'] {
  const rule = row.eligibility('eligible');
  return rule === 'all' ? rule : row.requiredList('eligible', rule);
}

function readNote(row: RowReader): NoteFacts | undefined {
  const level = row.code('note_level', NOTE_LEVELS);
  const issuedOn = row.day('note_issued_on');
  const expiresOn = row.day('note_expires_on');
  const disputed = row.yesNo('note_disputed');
  return level && { level, issuedOn, expiresOn, disputed };
}
