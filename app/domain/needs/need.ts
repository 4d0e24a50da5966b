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
import type { NeedStatus, PausedFrom } from './lifecycle.ts';

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

/** A need whole: what its State said, and where it stands. */
export type Need = NeedContent & {
  id: string;
  reference: string;
  /** The delegation's organisation. */
  organisationId: string;
  authorId: string;
  stateCode: string;
  status: NeedStatus;
  pausedFrom?: PausedFrom;
  revision: number;
  /** The published offer it asks for, where it began with one. */
  requestedOfferId?: string;
  createdAt: Date;
  updatedAt: Date;
  submittedAt?: Date;
  validatedAt?: Date;
  circulatedAt?: Date;
  circulatesUntil?: Day;
};

/**
 * Everything a donor, hub or verifier may know of a need before introduction, and nothing else. The State consents
 * to the hash of exactly this object.
 */
export type MaskedView = {
  reference: string;
  themes: readonly ThemeCode[];
  /** M49 code of the smallest region in which at least five States remain possible. */
  region: string;
  sizeBand?: SizeBand;
};
