import { ACTOR_KINDS } from '#app/domain/codes/actors.ts';
import {
  BENEFICIARY_LEVELS,
  COOPERATION,
  GENDER_MARKERS,
  MATURITY_STAGES,
  MODES,
  SIZE_BANDS,
} from '#app/domain/codes/delivery.ts';
import {
  BINARY_EQUIVALENCE,
  CONDITIONS,
  DATA_LOCATIONS,
  NORMS,
  NOTE_LEVELS,
  REMOTE_ACCESS,
  SOURCE_ACCESS,
  STATE_GROUPS,
} from '#app/domain/codes/terms.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { THEME_CODES } from '#app/domain/codes/themes.ts';
import type { OFFER_COLUMNS } from './offer-columns.ts';

type Codes<Column extends string> = {
  columns: readonly Column[];
  codes: readonly (string | number)[];
  /** Each is said by the message `codes.<said>.<code>`. */
  said: string;
};

/**
 * The codes that a spreadsheet of offers takes and the open data hold, by the columns they stand in. Those of States and of
 * languages are standards that others keep: ISO 3166-1 and ISO 639.
 */
export const OFFER_CODES: readonly Codes<keyof typeof OFFER_COLUMNS>[] = [
  { columns: ['themes'], codes: THEME_CODES, said: 'themes' },
  { columns: ['modes'], codes: MODES, said: 'modes' },
  { columns: ['size_band'], codes: SIZE_BANDS, said: 'sizes' },
  { columns: ['maturity_from', 'maturity_to'], codes: MATURITY_STAGES, said: 'maturity' },
  { columns: ['note_level'], codes: NOTE_LEVELS, said: 'note_levels' },
  { columns: ['remote_access'], codes: REMOTE_ACCESS, said: 'remote_access' },
  { columns: ['data_location'], codes: DATA_LOCATIONS, said: 'data_locations' },
  { columns: ['source_access'], codes: SOURCE_ACCESS, said: 'source_access' },
  { columns: ['conditions'], codes: CONDITIONS, said: 'conditions' },
  { columns: ['gender_marker'], codes: GENDER_MARKERS, said: 'gender' },
  { columns: ['organisation_kind'], codes: ACTOR_KINDS, said: 'actors' },
  { columns: ['binary_equivalence'], codes: BINARY_EQUIVALENCE, said: 'binary_equivalence' },
];

/** What an offer says under codes that no spreadsheet has a column for: the JSON alone holds it. */
export const CODES_IN_JSON: readonly Codes<'cooperation' | 'beneficiaries' | 'norms'>[] = [
  { columns: ['cooperation'], codes: COOPERATION, said: 'cooperation' },
  { columns: ['beneficiaries'], codes: BENEFICIARY_LEVELS, said: 'beneficiaries' },
  { columns: ['norms'], codes: NORMS, said: 'norms' },
];

/** Whom an offer can be for, but single States: groups as the United Nations count them, and the areas of M49. */
export function eligibleGroups(geography: Geography): string[] {
  return ['all', ...STATE_GROUPS, ...geography.regions.keys()];
}
