import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type {
  Cooperation,
  GenderMarker,
  MaturityStage,
  Mode,
  SizeBand,
  Urgency,
} from '#app/domain/codes/delivery.ts';
import type {
  BinaryEquivalence,
  Condition,
  DataLocation,
  NoteLevel,
  RedLine,
  RemoteAccess,
  SourceAccess,
} from '#app/domain/codes/terms.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';

/**
 * What matching knows of an offer and of a need. The web fills these from the database, the command line from two
 * spreadsheets: one scorer serves both. `undefined` always means "nobody stated it", never "no".
 */

/** Who may receive: everyone, or any of ISO 3166-1 alpha-2 codes, M49 codes (three digits), LDC, LLDC, SIDS. */
export type EligibilityRule = 'all' | readonly string[];

export type NoteFacts = {
  level: NoteLevel;
  issuedOn?: Day;
  expiresOn?: Day;
  disputed?: boolean;
};

/** Of an offer's agreed matches on this platform: how many ended, and how many of those fulfilled, wholly or in part. */
export type TrackRecord = { ended: number; fulfilled: number };

export type OfferFacts = {
  id: string;
  /** Ties break by reference. */
  reference: string;
  /** A State that excludes it by a name it bore before excludes it. */
  organisation: { name: string; kind?: ActorKind; stateCode?: string; formerNames?: readonly string[] };
  title: string;
  summary?: string;
  outcomes?: string;
  evidence?: string;
  /** ISO 639 of title and summary; decides the stemmer. Detected where absent. */
  textLanguage?: string;
  /** Most important first. */
  themes: readonly ThemeCode[];
  modes: readonly Mode[];
  cooperation?: readonly Cooperation[];
  /** Delivery languages, ISO 639. */
  languages: readonly string[];
  /** True if the donor brings interpretation into the recipient's language. */
  interpretation?: boolean;
  eligible: EligibilityRule;
  /** Names of the hubs that deliver it. */
  viaHubs?: readonly string[];
  /** How many needs it can serve; absent means 1. */
  slots?: number;
  slotsTaken?: number;
  opensOn?: Day;
  closesOn?: Day;
  startsOn?: Day;
  endsOn?: Day;
  durationWeeks?: number;
  sizeBand?: SizeBand;
  maturityFrom?: MaturityStage;
  maturityTo?: MaturityStage;
  note?: NoteFacts;
  remoteAccess?: RemoteAccess;
  dataLocation?: DataLocation;
  sourceAccess?: SourceAccess;
  /** Whether what is handed over was shown to be built from the source that can be read; of technology alone. */
  binaryEquivalence?: BinaryEquivalence;
  singleVendor?: boolean;
  /** `undefined` is undeclared; an empty list is the declaration "none". */
  conditions?: readonly Condition[];
  funders?: readonly string[];
  genderMarker?: GenderMarker;
  trackRecord?: TrackRecord;
};

/** A named State, or only the region that this reader may know (M49 code, `001` for the world). */
export type NeedPlace = { kind: 'state'; code: string } | { kind: 'region'; m49: string };

export type NeedFacts = {
  id: string;
  reference: string;
  place: NeedPlace;
  title: string;
  summary?: string;
  outcomes?: string;
  textLanguage?: string;
  themes: readonly ThemeCode[];
  /** Best first; empty means no preference. */
  modes: readonly Mode[];
  /** Languages the recipients can work in, ISO 639. */
  languages: readonly string[];
  maturityNow?: MaturityStage;
  maturityTarget?: MaturityStage;
  startAfter?: Day;
  startBefore?: Day;
  durationWeeks?: number;
  sizeBand?: SizeBand;
  urgency?: Urgency;
  redLines?: readonly RedLine[];
  excludedOrganisations?: readonly string[];
  /** Names of the hubs the State prefers. */
  hubs?: readonly string[];
  /** 1 (highest) to 5. */
  priority?: 1 | 2 | 3 | 4 | 5;
  basis?: string;
  /** Genders targeted, where the need says so. */
  genderMarker?: GenderMarker;
  /** How many matches this State has running in the same theme, for this need or another; absorption is a reason, never a rank of States. */
  runningInTheme?: number;
  /**
   * True when this reader may see only theme, sub-region and size. Everything else is absent, and its sentence says
   * "not shown before introduction" instead of "not stated".
   */
  masked?: boolean;
  /**
   * Of a pooled need: the needs of the States in it. An offer is stopped by what stops it for any of them; points are
   * given for the pooled need as it is.
   */
  members?: readonly NeedFacts[];
};

export type HubFacts = {
  name: string;
  formerNames?: readonly string[];
  /** ISO alpha-2 or M49 codes. */
  covers: readonly string[];
  languages?: readonly string[];
  funders?: readonly string[];
};
