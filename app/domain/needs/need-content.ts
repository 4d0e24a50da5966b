import type { Day } from '#app/domain/codes/day.ts';
import type {
  BeneficiaryLevel,
  GenderMarker,
  MaturityStage,
  Mode,
  SizeBand,
  Urgency,
} from '#app/domain/codes/delivery.ts';
import type { DataPlace, EvidenceKind, Norm, RedLine } from '#app/domain/codes/terms.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';

/** A result the State can measure (principle PP2): what changes, how it is counted, from where to where, by when. */
export type Outcome = {
  statement: string;
  indicator: string;
  baseline: string;
  target: string;
  by?: Day;
};

/** What shows the need (principle PP3): of which kind and year, and where it is, or that the State holds it. */
export type Evidence = { kind: EvidenceKind; year?: number; link: string; held: boolean };

export type Priority = 1 | 2 | 3 | 4 | 5;

/** What a State says of a need. Empty text and empty lists are "not stated". */
export type NeedContent = {
  title: string;
  summary: string;
  /** ISO 639 of the words above. */
  textLanguage: string;
  /** What it is for, in a sentence or two (principle PP2). */
  purpose: string;
  /** What a helper should know of the place: institutions, laws, what was tried (principle PA2). */
  contextNote: string;
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
  evidence: readonly Evidence[];
  norms: readonly Norm[];
  /** Best first; empty is "no preference". */
  modes: readonly Mode[];
  languages: readonly string[];
  /** What keeps the State from a technology: price, licence, skills, export rules (principle PP5). */
  technologyBarrier: string;
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
  /** Where data may lie (principle PP4). */
  dataPlace?: DataPlace;
  excludedOrganisations: readonly string[];
  hubIds: readonly string[];
};

/** Whether an answer was given: empty text and empty lists are "not stated". */
export function isStated(answer: NeedContent[keyof NeedContent]): boolean {
  if (answer === undefined || answer === '') return false;
  return !Array.isArray(answer) || answer.length > 0;
}
