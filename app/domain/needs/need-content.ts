import type { Day } from '#app/domain/codes/day.ts';
import type {
  BeneficiaryLevel,
  GenderMarker,
  MaturityStage,
  Mode,
  SizeBand,
  Urgency,
} from '#app/domain/codes/delivery.ts';
import type { Norm, RedLine } from '#app/domain/codes/terms.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';

/** A result the State can measure (principle PP2): what changes, how it is counted, from where to where, by when. */
export type Outcome = {
  statement: string;
  indicator: string;
  baseline: string;
  target: string;
  by?: Day;
};

export type Priority = 1 | 2 | 3 | 4 | 5;

/** What a State says of a need. Empty text and empty lists are "not stated". */
export type NeedContent = {
  title: string;
  summary: string;
  /** ISO 639-1 of the words above. */
  textLanguage: string;
  /** Most important first. */
  themes: readonly ThemeCode[];
  outcomes: readonly Outcome[];
  /** Who in the State carries the result on: the unit and the post, not a person's name (principle PP1). */
  ownerUnit: string;
  /** The national basis (principle PA1): a citation, or said to be in preparation. */
  basis?: 'cited' | 'in-preparation';
  basisTitle: string;
  basisYear?: number;
  basisSection: string;
  norms: readonly Norm[];
  /** Best first; empty is "no preference". */
  modes: readonly Mode[];
  languages: readonly string[];
  beneficiaries: readonly BeneficiaryLevel[];
  maturityNow?: MaturityStage;
  maturityTarget?: MaturityStage;
  startAfter?: Day;
  startBefore?: Day;
  durationWeeks?: number;
  sizeBand?: SizeBand;
  urgency?: Urgency;
  priority?: Priority;
  genderMarker?: GenderMarker;
  redLines: readonly RedLine[];
  excludedOrganisations: readonly string[];
  hubIds: readonly string[];
};

/** Whether an answer was given: empty text and empty lists are "not stated". */
export function isStated(answer: NeedContent[keyof NeedContent]): boolean {
  if (answer === undefined || answer === '') return false;
  return !Array.isArray(answer) || answer.length > 0;
}
